package dev.perekaz.translate;

import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Span;
import dev.perekaz.translate.Translation.Remembered;
import dev.perekaz.translate.Translation.Translated;
import java.util.List;
import java.util.Optional;

/**
 * A sentence and its translation.
 *
 * @param span where the sentence stands in the article's text
 * @param source the sentence
 * @param flags what may be wrong, in the order of {@link QualityFlag}
 */
public record TranslationUnit(
    Span span,
    String source,
    LanguagePair languages,
    Translation translation,
    List<QualityFlag> flags,
    Review review) {
  public TranslationUnit {
    flags = flags.stream().distinct().sorted().toList();
  }

  /** A unit that nobody has reviewed. */
  public TranslationUnit(
      Span span,
      String source,
      LanguagePair languages,
      Translation translation,
      List<QualityFlag> flags) {
    this(span, source, languages, translation, flags, Review.OPEN);
  }

  public TranslationUnit withReview(Review made) {
    return new TranslationUnit(span, source, languages, translation, flags, made);
  }

  /** What the reader reads: the translation, or the sentence itself. */
  public String target() {
    return translated().orElse(source);
  }

  /** Whether the reader reads a translation, be it a person's or a machine's. */
  public boolean isTranslated() {
    return translated().isPresent();
  }

  /** Whether the reader reads a model's words that nobody has approved. */
  public boolean isMachineMade() {
    return translation instanceof Translated && review.status() == Review.Status.OPEN;
  }

  private Optional<String> translated() {
    if (review.status() == Review.Status.REJECTED) {
      return Optional.empty();
    }
    return review.text().or(this::unreviewed);
  }

  private Optional<String> unreviewed() {
    if (translation instanceof Translated made) {
      return Optional.of(made.text());
    }
    return translation instanceof Remembered remembered
        ? Optional.of(remembered.text())
        : Optional.empty();
  }
}
