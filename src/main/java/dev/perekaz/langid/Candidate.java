package dev.perekaz.langid;

import dev.perekaz.text.Lang;

/**
 * @param score relative to the best candidate, which has 1.0; no probability
 */
public record Candidate(Lang language, double score) {}
