package dev.perekaz.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a text, comparable across the ways in which languages write them. */
final class Numbers {
  // Groups of three behind blanks (20 000), or digits joined by one sign (1,5 4:30 2023-09-05).
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{Nd}{1,3}(?:[ \\u00A0\\u202F]\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+(?:[.,:]\\p{Nd}+)*");

  /** Thousands may be written out: {@code 4 тис.} is 4,000. */
  private static final Pattern THOUSANDS = Pattern.compile("(?<=[1-9]\\d{0,3})(?:000)+$");

  private Numbers() {}

  /**
   * The digits of every number in order, without separators and thousands: 20 for {@code 20 000}.
   */
  static List<String> of(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(digits(matcher.group()));
    }
    return numbers;
  }

  /** What is in {@code these} and not in {@code those}, each occurrence counted. */
  static List<String> missing(List<String> these, List<String> those) {
    List<String> rest = new ArrayList<>(these);
    those.forEach(rest::remove);
    return rest;
  }

  /** Whether a translator may well write the number as a word. */
  static boolean isSmall(String digits) {
    return digits.length() <= 2 && Integer.parseInt(digits) <= 12;
  }

  private static String digits(String number) {
    StringBuilder digits = new StringBuilder();
    number
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    return THOUSANDS.matcher(digits).replaceFirst("");
  }
}
