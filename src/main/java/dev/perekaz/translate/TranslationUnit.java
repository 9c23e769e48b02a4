package dev.perekaz.translate;

import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Span;
import java.util.List;

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
    List<QualityFlag> flags) {
  public TranslationUnit {
    flags = flags.stream().distinct().sorted().toList();
  }

  /** What the reader reads: the translation, or the sentence itself. */
  public String target() {
    return translation instanceof Translation.Translated translated ? translated.text() : source;
  }
}
