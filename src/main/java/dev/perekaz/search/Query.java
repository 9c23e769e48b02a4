package dev.perekaz.search;

/**
 * What is searched for.
 *
 * @param text a sentence or a few words, in any language that the encoder knows
 * @param most how many sentences may be found
 */
public record Query(String text, int most) {
  /** So many sentences can be asked for at once. */
  public static final int MOST = 1000;

  /**
   * @throws IllegalArgumentException if the text has no letter or digit, or {@code most} is not 1
   *     to {@link #MOST}; the message is for the user
   */
  public Query {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException(
          "there is nothing to search for; give a sentence or a few words");
    }
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException(
          "1 to %d sentences can be asked for, not %d".formatted(MOST, most));
    }
  }
}
