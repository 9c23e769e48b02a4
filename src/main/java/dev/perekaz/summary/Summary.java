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
 * @param makeshift why another method than the one asked for picked them, or what it could not see,
 *     if so
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

  Summary blindTo(int unknown, int all) {
    return unknown == 0
        ? this
        : new Summary(
            method,
            language,
            sentences,
            Optional.of(
                "%s took %d of %d sentences for the least central: the encoder does not know their language"
                    .formatted(method, unknown, all)));
  }

  Summary insteadOf(Method asked, String why) {
    return new Summary(
        method,
        language,
        sentences,
        Optional.of("%s was not to be had, and %s served: %s".formatted(asked, method, why)));
  }
}
