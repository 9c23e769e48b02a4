package dev.perekaz.summary;

import java.lang.Character.UnicodeScript;

/** Counts words as a reader does, stop words and all. */
final class WordCount {
  private WordCount() {}

  /** Runs of letters and digits; where no spaces are written, two characters count as a word. */
  static int of(String text) {
    int words = 0;
    int unspaced = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean dense = letter && (Character.isIdeographic(c) || isKana(c) || isThai(c));
      unspaced += dense ? 1 : 0;
      words += letter && !dense && !inside ? 1 : 0;
      inside = letter ? !dense : inside && joins(c);
    }
    return words + (unspaced + 1) / 2;
  }

  static boolean isThai(int c) {
    return UnicodeScript.of(c) == UnicodeScript.THAI;
  }

  private static boolean isKana(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
  }

  /** A mark that stands within a word: don't, re-open, a combining accent. */
  private static boolean joins(int c) {
    return c == '\'' || c == '’' || c == '-' || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
