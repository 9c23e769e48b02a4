package dev.perekaz.segment;

/** The characters that sentences end and begin with. */
final class Marks {
  private static final String TERMINATORS = ".!?…‼⁇⁈⁉‽؟۔।॥።";

  /** End a sentence without white space behind them. */
  private static final String UNSPACED = "。！？｡";

  private static final String CLOSERS = "\"'”’“»«‹)]}›〉》」』】）］｝〕″";

  /** These close even behind white space, as in {@code « Oui. »}. */
  private static final String DETACHED_CLOSERS = "”»›)]}";

  private static final String OPENERS = "\"'“„‚‘’«‹»([{¿¡—–-‒―…*_<〈《「『【（";

  private static final String BULLETS = "•◦▪▫■□●○‣⁃–—*-+";

  private Marks() {}

  static boolean isTerminator(char c) {
    return !Character.isLetterOrDigit(c) && (TERMINATORS.indexOf(c) >= 0 || isUnspaced(c));
  }

  static boolean isUnspaced(char c) {
    return UNSPACED.indexOf(c) >= 0;
  }

  static boolean isCloser(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  static boolean isDetachedCloser(char c) {
    return DETACHED_CLOSERS.indexOf(c) >= 0;
  }

  static boolean isOpener(char c) {
    return OPENERS.indexOf(c) >= 0;
  }

  static boolean isBullet(char c) {
    return BULLETS.indexOf(c) >= 0;
  }

  static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  /** Chinese and Japanese letters, which no white space parts. */
  static boolean isUnspacedLetter(int codePoint) {
    return Character.isIdeographic(codePoint) || (0x3040 <= codePoint && codePoint <= 0x30FF);
  }

  /** Pictures, and what joins, tints and selects them. */
  static boolean isEmoji(int codePoint) {
    return (0x1F000 <= codePoint && codePoint <= 0x1FAFF)
        || (0x2600 <= codePoint && codePoint <= 0x27BF)
        || (0x23E9 <= codePoint && codePoint <= 0x23FA)
        || (0xE0020 <= codePoint && codePoint <= 0xE007F)
        || codePoint == 0x231A
        || codePoint == 0x231B
        || codePoint == 0x2B50
        || codePoint == 0x2B55
        || codePoint == 0x200D
        || codePoint == 0x20E3
        || codePoint == 0xFE0F;
  }
}
