package dev.perekaz.fragment;

import dev.perekaz.text.Evidence;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.List;

/**
 * A passage in another language than its surroundings, or, where the article itself is foreign to
 * its reader, a stretch of it.
 *
 * @param span within the article's text, without white space at the ends
 * @param block index of the block that it lies in, or in whose footer it lies
 * @param language the first guess; undetermined for most terms
 * @param evidence why it is set apart, at least one reason
 */
public record Fragment(
    Span span, FragmentKind kind, int block, Lang language, List<Evidence> evidence) {
  /**
   * @throws IllegalArgumentException if the span is empty or no reason is given
   */
  public Fragment {
    evidence = List.copyOf(evidence);
    if (span.isEmpty() || evidence.isEmpty()) {
      throw new IllegalArgumentException(
          "a fragment needs a text and a reason, not %s with %s".formatted(span, evidence));
    }
  }
}
