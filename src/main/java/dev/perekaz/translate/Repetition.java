package dev.perekaz.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the loops that small models fall into. */
final class Repetition {
  private static final int LONGEST_UNIT = 6;
  private static final int WINDOW = 4;
  private static final Pattern WORD_BORDER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
  private static final Pattern SYLLABLES = Pattern.compile("(\\p{L}{2,8}?)\\1{3,}");

  private Repetition() {}

  /** Whether {@code target} goes round in circles where {@code source} does not. */
  static boolean loops(String source, String target) {
    List<String> from = words(source);
    List<String> to = words(target);
    return turns(to) >= 3 && turns(to) > turns(from)
        || returns(to) >= 3 && returns(to) > returns(from)
        || SYLLABLES.matcher(target).find() && !SYLLABLES.matcher(source).find();
  }

  /** Whether a short source came out twice: {@code Hello hello}. */
  static boolean doubles(String source, String target) {
    List<String> to = words(target);
    int half = to.size() / 2;
    return words(source).size() <= 3
        && half > 0
        && to.size() % 2 == 0
        && to.subList(0, half).equals(to.subList(half, to.size()))
        && turns(words(source)) < 2;
  }

  static List<String> words(String text) {
    return WORD_BORDER
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** How often in a row one to six words come back at most. */
  private static int turns(List<String> words) {
    int most = words.isEmpty() ? 0 : 1;
    for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
      int same = 0;
      for (int i = unit; i < words.size(); i++) {
        same = words.get(i).equals(words.get(i - unit)) ? same + 1 : 0;
        most = Math.max(most, same / unit + 1);
      }
    }
    return most;
  }

  /** How often the most frequent run of four words occurs. */
  private static int returns(List<String> words) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i + WINDOW <= words.size(); i++) {
      counts.merge(words.subList(i, i + WINDOW), 1, Integer::sum);
    }
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
