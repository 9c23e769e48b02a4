package dev.perekaz.report;

import java.util.function.IntPredicate;

/** Stands in for what a form cannot hold: U+FFFD. */
final class Replacement {
  private static final int CHARACTER = 0xFFFD;

  private Replacement() {}

  /** The text with each code point that cannot be held replaced. */
  static String in(String text, IntPredicate canHold) {
    return text.codePoints().allMatch(canHold)
        ? text
        : text.codePoints()
            .map(c -> canHold.test(c) ? c : CHARACTER)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
