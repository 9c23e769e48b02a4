package dev.perekaz.summary;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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

  /** What of the sentence can be read by whoever knows some languages; blank if nothing. */
  public String readableBy(Predicate<Lang> knows) {
    if (knows.test(written)) {
      return original;
    }
    return knows.test(language) ? text : "";
  }

  /** The language that most of the sentences are to be read in. */
  public static Lang mostFrequentLanguage(List<SourceSentence> sentences, Lang otherwise) {
    Map<Lang, Long> counts =
        sentences.stream().collect(groupingBy(SourceSentence::language, counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Lang, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
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
