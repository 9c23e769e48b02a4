package dev.perekaz.memory;

import dev.perekaz.text.LanguagePair;
import java.time.Instant;

/**
 * A translation that a person approved.
 *
 * @param id unique in the memory
 * @param source the sentence
 * @param approved when
 */
public record Approval(
    long id, String source, LanguagePair languages, String target, Instant approved) {}
