package dev.perekaz.summary;

import dev.perekaz.text.Lang;
import java.util.List;
import java.util.Optional;

/**
 * The sentences that carry an article.
 *
 * @param method that picked them
 * @param language of the sentences' texts
 * @param sentences in the order of the article; empty only if it has no sentence
 * @param makeshift why another method than the one asked for picked them, if so
 */
public record Summary(
    Method method, Lang language, List<SummarySentence> sentences, Optional<String> makeshift) {
  public Summary {
    sentences = List.copyOf(sentences);
  }

  /** A summary by the method that was asked for. */
  public Summary(Method method, Lang language, List<SummarySentence> sentences) {
    this(method, language, sentences, Optional.empty());
  }

  Summary insteadOf(Method asked, String why) {
    return new Summary(
        method,
        language,
        sentences,
        Optional.of("%s was not to be had, and %s served: %s".formatted(asked, method, why)));
  }
}
