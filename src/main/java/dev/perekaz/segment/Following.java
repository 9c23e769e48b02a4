package dev.perekaz.segment;

import java.util.regex.Pattern;

/** Looks ahead, a bounded way but for white space. */
final class Following {
  private static final int FARTHEST_OPENER = 12;
  private static final int LONGEST_WORD = 24;
  private static final int LONGEST_ATTACHMENT = 300;
  private static final int MOST_ATTACHMENTS = 40;

  private static final Pattern ATTACHMENT =
      Pattern.compile(
          "(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.co/|t\\.me/|[@#][\\p{L}\\d_]).*");

  private final String text;
  private final int end;

  /** What a following word begins with. */
  enum Kind {
    LOWER,
    UPPER,
    DIGIT,
    /** A letter without case, or a sign. */
    OTHER,
    /** Nothing follows. */
    NONE
  }

  /**
   * The next word, behind opening quotation marks, brackets and dashes.
   *
   * @param initial whether it is one letter with a full stop
   */
  record Word(Kind kind, String letters, boolean initial) {}

  /**
   * Emoji, links, handles and hashtags between two sentences.
   *
   * @param end behind them and their white space
   */
  record Tail(int end, boolean onlyEmoji) {}

  Following(String text, int end) {
    this.text = text;
    this.end = end;
  }

  int skipWhite(int at) {
    int i = at;
    while (i < end && Marks.isWhite(text.charAt(i))) {
      i++;
    }
    return i;
  }

  int lineBreaks(int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean secondHalf = c == '\n' && i > from && text.charAt(i - 1) == '\r';
      if (Marks.isLineBreak(c) && !secondHalf) {
        breaks += c == '\u2029' ? 2 : 1;
      }
    }
    return breaks;
  }

  Word word(int from) {
    int at = skipOpeners(from);
    if (at >= end) {
      return new Word(Kind.NONE, "", false);
    }
    int to = at;
    while (to < end && to - at < LONGEST_WORD && Character.isLetter(text.charAt(to))) {
      to++;
    }
    boolean initial = to == at + 1 && to < end && text.charAt(to) == '.';
    return new Word(kind(text.codePointAt(at)), text.substring(at, to), initial);
  }

  private int skipOpeners(int from) {
    int i = from;
    while (i < end && i - from < FARTHEST_OPENER && opens(from, i)) {
      i++;
    }
    return i;
  }

  private boolean opens(int from, int at) {
    char c = text.charAt(at);
    return Marks.isOpener(c) || c == '.' || (at > from && Marks.isWhite(c));
  }

  private static Kind kind(int codePoint) {
    // Georgian letters are lower-case, but no sentence or name begins otherwise.
    if (Character.isLowerCase(codePoint) && Character.toTitleCase(codePoint) != codePoint) {
      return Kind.LOWER;
    }
    if (Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint)) {
      return Kind.UPPER;
    }
    return Character.isDigit(codePoint) ? Kind.DIGIT : Kind.OTHER;
  }

  Tail tail(int from) {
    int at = from;
    boolean onlyEmoji = true;
    for (int count = 0; count < MOST_ATTACHMENTS && at < end; count++) {
      if (Character.isUpperCase(text.charAt(at))) {
        break;
      }
      int to = tokenEnd(at);
      boolean emoji = isEmoji(at, to);
      if (!emoji && !isAttachment(at, to)) {
        break;
      }
      onlyEmoji &= emoji;
      int next = skipWhite(to);
      at = next;
      if (lineBreaks(to, next) > 0) {
        break;
      }
    }
    return new Tail(at, onlyEmoji);
  }

  private int tokenEnd(int from) {
    int i = from;
    while (i < end && i - from < LONGEST_ATTACHMENT && !Marks.isWhite(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean isEmoji(int from, int to) {
    boolean cut = to < end && !Marks.isWhite(text.charAt(to));
    return !cut && text.substring(from, to).codePoints().allMatch(Marks::isEmoji);
  }

  private boolean isAttachment(int from, int to) {
    boolean cut = to < end && !Marks.isWhite(text.charAt(to));
    return !cut && ATTACHMENT.matcher(text).region(from, to).matches();
  }

  /** Whether a line that starts here starts something new: a bullet, a number, an emoji. */
  boolean startsItem(int at) {
    if (at >= end) {
      return false;
    }
    boolean bullet = Marks.isBullet(text.charAt(at)) && isWhiteAt(at + 1);
    return bullet || Marks.isEmoji(text.codePointAt(at)) || startsNumber(at);
  }

  private boolean startsNumber(int at) {
    int i = at;
    while (i < end && i - at < 3 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean marked = i > at && i < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
    return marked && isWhiteAt(i + 1);
  }

  private boolean isWhiteAt(int at) {
    return at < end && Marks.isWhite(text.charAt(at));
  }
}
