package dev.perekaz.segment;

import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cuts text into sentences. Safe for use by several threads. */
public final class Segmenter {
  private final Map<String, Abbreviations> abbreviations = new ConcurrentHashMap<>();

  /**
   * The sentences in order, each with the white space behind it: joined, they are the stretch. A
   * line break ends a sentence only where a stop does, or where an empty line follows.
   *
   * @param within the stretch of {@code text} to cut
   * @param language whose abbreviations are known; any other is cut by the marks alone
   */
  public List<Span> split(String text, Span within, Lang language) {
    SentenceEnd end =
        new SentenceEnd(
            text,
            within,
            abbreviations.computeIfAbsent(language.primary(), Abbreviations::of),
            language.primary());
    List<Span> sentences = new ArrayList<>();
    int start = within.start();
    for (int at = start; at < within.end(); at++) {
      int cut = end.cutBehind(at, start);
      if (cut > start) {
        sentences.add(new Span(start, cut));
        start = cut;
        at = cut - 1;
      }
    }
    if (start < within.end()) {
      sentences.add(new Span(start, within.end()));
    }
    return sentences;
  }
}
