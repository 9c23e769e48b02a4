package dev.perekaz.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Corpus chrF2 (Popović 2015) as sacrebleu computes it: runs of one to six characters without white
 * space, one reference, recall weighs twice.
 */
final class Chrf {
  private static final int LONGEST = 6;
  private static final double BETA = 2;

  private final long[] matches = new long[LONGEST];
  private final long[] made = new long[LONGEST];
  private final long[] wanted = new long[LONGEST];

  private Chrf() {}

  /** From 0 to 100. */
  static double of(List<String> translations, List<String> references) {
    Chrf chrf = new Chrf();
    for (int i = 0; i < translations.size(); i++) {
      chrf.add(bare(translations.get(i)), bare(references.get(i)));
    }
    return chrf.score();
  }

  private static int[] bare(String text) {
    return text.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
  }

  private void add(int[] translation, int[] reference) {
    for (int length = 1; length <= LONGEST; length++) {
      Map<String, Integer> there = count(reference, length);
      for (Map.Entry<String, Integer> run : count(translation, length).entrySet()) {
        matches[length - 1] += Math.min(run.getValue(), there.getOrDefault(run.getKey(), 0));
      }
      made[length - 1] += Math.max(0, translation.length - length + 1);
      wanted[length - 1] += Math.max(0, reference.length - length + 1);
    }
  }

  private static Map<String, Integer> count(int[] text, int length) {
    Map<String, Integer> counts = new HashMap<>();
    for (int start = 0; start + length <= text.length; start++) {
      counts.merge(new String(text, start, length), 1, Integer::sum);
    }
    return counts;
  }

  /** F of the mean precision and the mean recall over the lengths that both have. */
  private double score() {
    double precision = 0;
    double recall = 0;
    int lengths = 0;
    for (int i = 0; i < LONGEST; i++) {
      if (made[i] > 0 && wanted[i] > 0) {
        precision += (double) matches[i] / made[i];
        recall += (double) matches[i] / wanted[i];
        lengths++;
      }
    }
    double weight = BETA * BETA;
    double both = weight * precision / Math.max(1, lengths) + recall / Math.max(1, lengths);
    return both == 0 ? 0 : 100 * (1 + weight) * (precision / lengths) * (recall / lengths) / both;
  }
}
