package dev.perekaz.memory;

import dev.perekaz.summary.SourceSentence;
import java.util.List;

/**
 * An article whose sentences are found by their meaning.
 *
 * @param edition tells this text of the article from others
 * @param vectors of the sentences, one behind the other, [sentences, dimensions]
 */
public record IndexedArticle(
    ArticleFacts facts, String edition, List<SourceSentence> sentences, byte[] vectors) {
  /**
   * @throws IllegalArgumentException if the vectors are not of one length
   */
  public IndexedArticle {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty() ? vectors.length > 0 : vectors.length % sentences.size() != 0) {
      throw new IllegalArgumentException(
          "%d bytes are no vectors of %d sentences".formatted(vectors.length, sentences.size()));
    }
  }
}
