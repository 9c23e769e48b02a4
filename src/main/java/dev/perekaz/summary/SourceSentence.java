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
 */
public record SourceSentence(Span span, String text, Lang language, Role role, boolean translated) {
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
