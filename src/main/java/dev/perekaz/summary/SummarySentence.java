package dev.perekaz.summary;

import dev.perekaz.text.Span;

/**
 * A sentence that was picked.
 *
 * @param span where it stands in the article's text
 * @param text as its reader understands it
 * @param translated whether any of {@code text} is a translation
 * @param rank 1 for the first pick
 * @param position index among the article's sentences, from 0
 */
public record SummarySentence(
    Span span, String text, boolean translated, int rank, int position, Salience salience) {}
