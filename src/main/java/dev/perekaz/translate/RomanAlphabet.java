package dev.perekaz.translate;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** How a language's Cyrillic letters are written in Latin ones. */
final class RomanAlphabet {
  private final Map<String, String> letters;
  private final Map<String, String> initials;
  private final String openers;

  /**
   * @param letters each letter and its Latin form, {@code -} for none; for a pair of letters that
   *     of the second, where it is written otherwise behind the first
   * @param initials the same for letters that are written otherwise at the start of a word
   * @param openers letters behind which they are written as at the start, too
   */
  RomanAlphabet(String letters, String initials, String openers) {
    this.letters = table(letters);
    this.initials = table(initials);
    this.openers = openers;
  }

  private static Map<String, String> table(String pairs) {
    List<String> words = List.of(pairs.split("\\s+"));
    return IntStream.range(0, words.size() / 2)
        .boxed()
        .collect(toMap(i -> words.get(2 * i), i -> words.get(2 * i + 1).replace("-", "")));
  }

  /** Whether all Cyrillic letters of a text are in the alphabet. */
  boolean spells(String text) {
    return text.codePoints()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
        .mapToObj(c -> Character.toString(Character.toLowerCase(c)))
        .allMatch(letters::containsKey);
  }

  String romanize(String text) {
    StringBuilder roman = new StringBuilder();
    String before = "";
    for (int i = 0; i < text.length(); i++) {
      String letter = Character.toString(Character.toLowerCase(text.charAt(i)));
      boolean known = letters.containsKey(letter);
      roman.append(known ? cased(latin(before, letter), text, i) : text.substring(i, i + 1));
      before = known ? letter : "";
    }
    return roman.toString();
  }

  private String latin(String before, String letter) {
    String usual = letters.getOrDefault(before + letter, letters.getOrDefault(letter, ""));
    return before.isEmpty() || openers.contains(before)
        ? initials.getOrDefault(letter, usual)
        : usual;
  }

  private static String cased(String latin, String text, int index) {
    if (latin.isEmpty() || !Character.isUpperCase(text.charAt(index))) {
      return latin;
    }
    int big = isAmongCapitals(text, index) ? latin.length() : 1;
    return latin.substring(0, big).toUpperCase(Locale.ROOT) + latin.substring(big);
  }

  private static boolean isAmongCapitals(String text, int index) {
    int next = index + 1;
    if (next < text.length() && Character.isLetter(text.charAt(next))) {
      return Character.isUpperCase(text.charAt(next));
    }
    return index > 0 && Character.isUpperCase(text.charAt(index - 1));
  }
}
