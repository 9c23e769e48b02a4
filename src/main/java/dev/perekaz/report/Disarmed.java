package dev.perekaz.report;

/** Text that can be shown: nothing in it steers a terminal or turns the direction of the rest. */
public final class Disarmed {
  private Disarmed() {}

  /**
   * The text with U+FFFD for each control character but white space, each sign that embeds,
   * overrides or isolates a direction, and each half of a surrogate pair; as long as it was.
   */
  public static String of(String text) {
    return Replacement.in(text, c -> !isArmed(c));
  }

  private static boolean isArmed(int c) {
    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean white = c == '\n' || c == '\r' || c == '\t';
    return turns || half || Character.isISOControl(c) && !white;
  }
}
