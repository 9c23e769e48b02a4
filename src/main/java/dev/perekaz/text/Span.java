package dev.perekaz.text;

import java.util.Comparator;

/**
 * A stretch of a text.
 *
 * @param start offset of the first UTF-16 code unit, inclusive, from 0
 * @param end offset behind the last UTF-16 code unit, exclusive, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /**
   * @throws IllegalArgumentException if the ends do not satisfy {@code 0 <= start <= end}
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "a span needs 0 <= start <= end, not [%d, %d)".formatted(start, end));
    }
  }

  /** The whole of {@code text}. */
  public static Span all(CharSequence text) {
    return new Span(0, text.length());
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The shortest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /**
   * The text that this span points to.
   *
   * @throws IndexOutOfBoundsException if the span ends behind the text
   */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /**
   * This span without the white space at its two ends; empty, at {@code start}, if all is white.
   */
  public Span strip(CharSequence text) {
    int from = start;
    int to = end;
    while (from < to && isWhite(text.charAt(from))) {
      from++;
    }
    while (to > from && isWhite(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? new Span(start, start) : new Span(from, to);
  }

  private static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
