package dev.perekaz.segment;

/**
 * Marks that may end a sentence, with what closes behind them.
 *
 * @param start of the marks
 * @param marksEnd behind the marks
 * @param end behind closing quotation marks and brackets, footnote signs and emoji
 */
record Ending(int start, int marksEnd, int end) {
  private static final int LONGEST_FOOTNOTE = 5;

  static Ending at(String text, int start, int limit) {
    int marksEnd = start;
    while (marksEnd < limit && Marks.isTerminator(text.charAt(marksEnd))) {
      marksEnd++;
    }
    int end = marksEnd;
    int next = closed(text, end, limit);
    while (next > end) {
      end = next;
      next = closed(text, end, limit);
    }
    return new Ending(start, marksEnd, end);
  }

  /** Behind one more closing thing at {@code at}, or {@code at}. */
  private static int closed(String text, int at, int limit) {
    if (at >= limit) {
      return at;
    }
    char c = text.charAt(at);
    if (Marks.isCloser(c) || Marks.isTerminator(c)) {
      return at + 1;
    }
    int codePoint = text.codePointAt(at);
    if (Marks.isEmoji(codePoint)) {
      return Math.min(limit, at + Character.charCount(codePoint));
    }
    if (c == '[') {
      return footnote(text, at, limit);
    }
    return Marks.isWhite(c) && !Marks.isLineBreak(c) ? detached(text, at, limit) : at;
  }

  private static int footnote(String text, int at, int limit) {
    int i = at + 1;
    while (i < limit && i - at < LONGEST_FOOTNOTE && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i > at + 1 && i < limit && text.charAt(i) == ']' ? i + 1 : at;
  }

  /** A closing mark behind one space, as in {@code « Oui. »}. */
  private static int detached(String text, int at, int limit) {
    boolean closes = at + 1 < limit && Marks.isDetachedCloser(text.charAt(at + 1));
    boolean ends =
        at + 2 >= limit
            || Marks.isWhite(text.charAt(at + 2))
            || Marks.isTerminator(text.charAt(at + 2));
    return closes && ends ? at + 2 : at;
  }

  boolean isClosed() {
    return end > marksEnd;
  }

  boolean isFullStop(String text) {
    return marksEnd == start + 1 && text.charAt(start) == '.';
  }

  boolean isEllipsis(String text) {
    char c = text.charAt(start);
    return c == '…' || (c == '.' && marksEnd > start + 1);
  }

  boolean isUnspaced(String text) {
    return Marks.isUnspaced(text.charAt(marksEnd - 1));
  }
}
