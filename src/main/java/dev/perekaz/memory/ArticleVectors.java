package dev.perekaz.memory;

/**
 * The vectors of an indexed article.
 *
 * @param key by which {@link SentenceIndex#find} finds it
 * @param vectors of its sentences, one behind the other, [sentences, dimensions]
 */
public record ArticleVectors(long key, byte[] vectors) {}
