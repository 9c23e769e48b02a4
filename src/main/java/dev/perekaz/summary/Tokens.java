package dev.perekaz.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words: runs of letters and digits with the apostrophes in them. What is written
 * without spaces becomes pairs of neighbours, as search engines read Chinese.
 */
final class Tokens {
  private final String text;
  private final List<String> words = new ArrayList<>();

  private Tokens(String text) {
    this.text = text;
  }

  /** The words of {@code text}, each apostrophe as {@code '}. */
  static List<String> of(String text) {
    Tokens tokens = new Tokens(text.replace('’', '\'').replace('ʼ', '\''));
    tokens.cut();
    return tokens.words;
  }

  private void cut() {
    int at = 0;
    while (at < text.length()) {
      int end = end(at);
      if (end > at) {
        add(at, end);
      }
      at = Math.max(end, at + Character.charCount(text.codePointAt(at)));
    }
  }

  private int end(int start) {
    if (!Character.isLetterOrDigit(text.codePointAt(start))) {
      return start;
    }
    boolean unspaced = WordCount.isUnspaced(text.codePointAt(start));
    int at = start;
    while (at < text.length() && continues(at, unspaced)) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private boolean continues(int at, boolean unspaced) {
    int c = text.codePointAt(at);
    if (Character.isLetterOrDigit(c)) {
      return WordCount.isUnspaced(c) == unspaced;
    }
    return WordCount.isMark(c) || (c == '\'' && isLetter(at - 1) && isLetter(at + 1));
  }

  private boolean isLetter(int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private void add(int start, int end) {
    int width = Character.charCount(text.codePointAt(start));
    boolean pairs = WordCount.isUnspaced(text.codePointAt(start)) && end - start > width;
    if (!pairs) {
      words.add(text.substring(start, end));
    }
    for (int at = start; pairs && text.offsetByCodePoints(at, 1) < end; ) {
      words.add(text.substring(at, text.offsetByCodePoints(at, 2)));
      at = text.offsetByCodePoints(at, 1);
    }
  }
}
