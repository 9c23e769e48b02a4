package dev.perekaz.summary;

import java.lang.Character.UnicodeScript;

/** Counts words as a reader does, stop words and all. */
public final class WordCount {
  private WordCount() {}

  /** Runs of letters and digits; where no spaces are written, two characters count as a word. */
  public static int of(String text) {
    int words = 0;
    int unspaced = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean dense = letter && isUnspaced(c);
      unspaced += dense ? 1 : 0;
      words += letter && !dense && !inside ? 1 : 0;
      inside = letter ? !dense : inside && joins(c);
    }
    return words + (unspaced + 1) / 2;
  }

  /** Whether the letter belongs to a script that parts no words: Chinese, Japanese, Thai. */
  static boolean isUnspaced(int letter) {
    if (letter < 0x0E00) {
      return false;
    }
    return switch (UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Whether the character is an accent or a vowel sign on the letter before. */
  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** A mark that stands within a word: don't, re-open, a combining accent. */
  private static boolean joins(int c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '-' || isMark(c);
  }
}
