package dev.perekaz.memory;

import dev.perekaz.text.Lang;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is said of an article in which something was found.
 *
 * @param id of the article in the history, or its document's path below the folder of results
 * @param name of the file that it came from
 * @param language of the article
 */
public record ArticleFacts(
    String id, String name, String title, Lang language, Optional<LocalDate> date) {}
