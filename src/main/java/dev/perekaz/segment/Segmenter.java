package dev.perekaz.segment;

import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts text into sentences by rules and by lists of abbreviations, one a language.
 *
 * <p>A full stop, question or exclamation mark or ellipsis ends a sentence where white space is
 * behind it and no lower-case word; closing quotation marks and brackets, emoji, hashtags and links
 * that follow stay with the sentence they close. The marks of Chinese and Japanese need no space. A
 * blank line always ends a sentence; a single line break does if the line is complete (a mark
 * closes it) or if the next line opens with a bullet or an emoji.
 *
 * <p>Time and space grow with the length of the text. Thread-safe.
 */
public final class Segmenter {
  private final Map<String, Abbreviations> abbreviations = new ConcurrentHashMap<>();

  /**
   * The sentences of {@code text} inside {@code within}. The spans are contiguous, never empty, and
   * together exactly {@code within}: white space belongs to the sentence before it. None if {@code
   * within} is empty.
   *
   * @param language whose abbreviations hold; a short list of common ones for others
   * @throws IndexOutOfBoundsException if {@code within} leaves the text
   */
  public List<Span> split(String text, Span within, Lang language) {
    if (within.end() > text.length()) {
      throw new IndexOutOfBoundsException(
          "%s leaves the text of %d".formatted(within, text.length()));
    }
    Abbreviations known = abbreviations.computeIfAbsent(language.primary(), Abbreviations::read);
    return new SentenceScan(text, within, known).sentences();
  }

  /** As {@link #split}, but without the white space at their ends, and without blank ones. */
  public List<Span> sentences(String text, Span within, Lang language) {
    return split(text, within, language).stream()
        .map(sentence -> sentence.strip(text))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }
}
