package dev.perekaz.search;

import dev.perekaz.memory.ArticleFacts;
import dev.perekaz.summary.SourceSentence;

/**
 * A sentence that was found.
 *
 * @param score the cosine with what was searched for: about 0 for what has nothing to do with it,
 *     0.5 and more for a translation
 */
public record Hit(double score, ArticleFacts article, SourceSentence sentence) {}
