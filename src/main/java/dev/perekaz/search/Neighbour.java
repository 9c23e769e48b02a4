package dev.perekaz.search;

import dev.perekaz.memory.ArticleFacts;

/**
 * An article on the same event as another.
 *
 * @param cosine how near it is, {@link IndexedArticles#SAME_EVENT} to 1.0
 * @param duplicate whether it says nearly the same
 */
public record Neighbour(ArticleFacts article, double cosine, boolean duplicate) {}
