package dev.perekaz.translate;

import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;

/**
 * A sentence to be translated.
 *
 * @param span where it stands in the article's text
 * @param language what it is written in; may be undetermined
 */
public record Sentence(Span span, String text, Lang language) {}
