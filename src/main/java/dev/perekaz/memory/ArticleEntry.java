package dev.perekaz.memory;

import dev.perekaz.text.Lang;
import java.time.Instant;
import java.util.Optional;

/**
 * An article as a list shows it.
 *
 * @param id unique
 * @param name of the file that it came from
 * @param created when it was given to the workbench
 * @param state how its run ended, such as {@code done}
 * @param language of the article
 * @param target the reader's language
 * @param fragments how many foreign passages it has
 * @param approved how many of them have an approved translation
 */
public record ArticleEntry(
    String id,
    String name,
    Optional<String> title,
    Instant created,
    String state,
    Lang language,
    Lang target,
    int fragments,
    int approved) {}
