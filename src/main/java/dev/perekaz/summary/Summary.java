package dev.perekaz.summary;

import dev.perekaz.text.Lang;
import java.util.List;

/**
 * The sentences that carry an article.
 *
 * @param language of the sentences' texts
 * @param sentences in the order of the article; empty only if it has no sentence
 */
public record Summary(Method method, Lang language, List<SummarySentence> sentences) {
  public Summary {
    sentences = List.copyOf(sentences);
  }
}
