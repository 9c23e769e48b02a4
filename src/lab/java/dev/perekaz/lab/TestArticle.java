package dev.perekaz.lab;

import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.List;

/**
 * A made article of which is known what in it is foreign.
 *
 * @param passages the foreign ones, in the order of the text
 */
record TestArticle(String text, Lang host, List<Passage> passages) {
  /** What a foreign passage is set into the article as. */
  enum Kind {
    SENTENCE,
    QUOTE,
    TWEET,
    PARAGRAPH
  }

  /** A foreign passage; the span is without quotation marks and attribution. */
  record Passage(Span span, Lang language, Kind kind) {}
}
