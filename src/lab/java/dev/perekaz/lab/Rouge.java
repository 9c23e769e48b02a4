package dev.perekaz.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * ROUGE (Lin 2004) as F1: shared runs of one or two words, and the longest common subsequence of
 * the whole texts. Words are runs of letters and digits in lower case, not stemmed, whatever the
 * language.
 */
final class Rouge {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private Rouge() {}

  static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  /** ROUGE-1, ROUGE-2 and so on, 0.0 to 1.0. */
  static double runs(List<String> summary, List<String> reference, int length) {
    Map<List<String>, Integer> wanted = count(reference, length);
    int shared = 0;
    for (Map.Entry<List<String>, Integer> run : count(summary, length).entrySet()) {
      shared += Math.min(run.getValue(), wanted.getOrDefault(run.getKey(), 0));
    }
    return f1(shared, summary.size() - length + 1, reference.size() - length + 1);
  }

  private static Map<List<String>, Integer> count(List<String> words, int length) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int start = 0; start + length <= words.size(); start++) {
      counts.merge(words.subList(start, start + length), 1, Integer::sum);
    }
    return counts;
  }

  /** ROUGE-L, 0.0 to 1.0. */
  static double longest(List<String> summary, List<String> reference) {
    int[] row = new int[reference.size() + 1];
    for (String word : summary) {
      int diagonal = 0;
      for (int j = 1; j <= reference.size(); j++) {
        int above = row[j];
        row[j] = word.equals(reference.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return f1(row[reference.size()], summary.size(), reference.size());
  }

  private static double f1(double shared, double made, double wanted) {
    return shared == 0 ? 0 : 2 * shared / (made + wanted);
  }
}
