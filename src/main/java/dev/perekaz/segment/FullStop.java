package dev.perekaz.segment;

import dev.perekaz.segment.Following.Kind;
import dev.perekaz.segment.Following.Word;
import java.util.regex.Pattern;

/** Tells a full stop that ends a sentence from one that ends an abbreviation or a number. */
final class FullStop {
  private static final int LONGEST_ABBREVIATION = 16;

  /** A sentence of fewer words has hardly a verb yet: {@code Навесні 2022 р.} */
  private static final int FEW_WORDS = 4;

  private static final Pattern DOTTED = Pattern.compile("\\p{L}(?:\\.-?\\p{L})+");
  private static final Pattern ENUMERATOR = Pattern.compile("\\d{1,3}|[IVX]{1,5}");
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}");

  private final String text;
  private final Abbreviations known;

  FullStop(String text, Abbreviations known) {
    this.text = text;
    this.known = known;
  }

  /**
   * Whether the full stop ends the sentence.
   *
   * @param sentence where the sentence starts
   * @param words how many it has so far
   * @param newLine whether the next word stands on the next line
   */
  boolean ends(Ending stop, int sentence, int words, Word next, boolean newLine) {
    int start = wordStart(stop.start(), sentence);
    String word = text.substring(start, stop.start());
    if (next.kind() == Kind.LOWER) {
      return newLine && !isInitial(word) && !known.isAny(word);
    }
    if (words == 1 && !stop.isClosed() && ENUMERATOR.matcher(word).matches()) {
      return false;
    }
    if (isInitial(word) && !known.before().contains(word)) {
      return isOpener(next);
    }
    if (known.isBefore(word) && !stop.isClosed() && !isMeasure(word, start)) {
      return false;
    }
    if (known.isNumber(word) && next.kind() == Kind.DIGIT) {
      return false;
    }
    if (known.isEnd(word)) {
      return isOpener(next) || (next.kind() != Kind.DIGIT && words >= FEW_WORDS);
    }
    return !needsOpener(word) || isOpener(next);
  }

  /** From where the word before a full stop runs; {@code to} if it is no plain word. */
  private int wordStart(int to, int from) {
    int i = to;
    while (i > from && to - i <= LONGEST_ABBREVIATION && isInWord(text.charAt(i - 1))) {
      i--;
    }
    boolean plain = i == from || "@#/_".indexOf(text.charAt(i - 1)) < 0;
    return plain && to - i <= LONGEST_ABBREVIATION ? i : to;
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || ".-’'".indexOf(c) >= 0;
  }

  /** Whether a digit before the word makes it a unit: {@code 2023 р}, not {@code р}. */
  private boolean isMeasure(String word, int start) {
    int i = start;
    while (i > 0 && start - i < 2 && Marks.isWhite(text.charAt(i - 1))) {
      i--;
    }
    return known.isEnd(word) && i > 0 && Character.isDigit(text.charAt(i - 1));
  }

  private boolean needsOpener(String word) {
    return known.isMiddle(word)
        || known.isBefore(word)
        || (known.hasOrdinals() && ORDINAL.matcher(word).matches())
        || (word.indexOf('.') > 0 && DOTTED.matcher(word).matches());
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  private boolean isOpener(Word next) {
    return !next.initial() && known.isOpener(next.letters());
  }
}
