package dev.perekaz.summary;

/** The mark that a sentence ends with. */
enum Ending {
  STOP(".!…。！।።．"),
  QUESTION("?？؟"),
  COLON(":："),
  NONE("");

  /** Quotation marks and brackets, which may close behind the mark. */
  private static final String CLOSING = "\"”“»«’')]」』";

  private final String marks;

  Ending(String marks) {
    this.marks = marks;
  }

  /** Emoji and closing marks may follow. Thai, which has no stop, is taken to have stopped. */
  static Ending of(String text) {
    int end = text.length();
    while (end > 0 && mayFollow(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    if (end == 0) {
      return NONE;
    }
    int last = text.codePointBefore(end);
    for (Ending ending : values()) {
      if (ending.marks.indexOf(last) >= 0) {
        return ending;
      }
    }
    return WordCount.isUnspaced(last) ? STOP : NONE;
  }

  private static boolean mayFollow(int c) {
    return switch (Character.getType(c)) {
      case Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.FORMAT,
          Character.NON_SPACING_MARK ->
          true;
      default -> Character.isWhitespace(c) || CLOSING.indexOf(c) >= 0;
    };
  }
}
