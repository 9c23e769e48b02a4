package dev.perekaz.summary;

import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;

/**
 * A sentence of the article as its reader understands it.
 *
 * @param span where it stands in the article's text
 * @param text in the reader's language where a translation is to be had
 * @param language of {@code text}
 * @param translated whether any of {@code text} is a translation
 * @param original the sentence as it was written
 * @param written the language of {@code original}
 */
public record SourceSentence(
    Span span,
    String text,
    Lang language,
    Role role,
    boolean translated,
    String original,
    Lang written) {
  /** A sentence that is read as it was written. */
  public SourceSentence(Span span, String text, Lang language, Role role, boolean translated) {
    this(span, text, language, role, translated, text, language);
  }

  /** What the sentence's block is. */
  public enum Role {
    HEADING,
    BODY,
    QUOTE,
    POST,
    CAPTION,
    LIST_ITEM
  }
}
