package dev.perekaz.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Corpus BLEU (Papineni et al. 2002): up to four words, one reference, cut into words as
 * mteval-v13a and sacrebleu do.
 */
public final class Bleu {
  private static final int LONGEST = 4;

  private final long[] matches = new long[LONGEST];
  private final long[] totals = new long[LONGEST];
  private long words;
  private long referenceWords;

  private Bleu() {}

  /** From 0 to 100. */
  public static double of(List<String> translations, List<String> references) {
    Bleu bleu = new Bleu();
    for (int i = 0; i < translations.size(); i++) {
      bleu.add(words(translations.get(i)), words(references.get(i)));
    }
    return bleu.score();
  }

  private static List<String> words(String text) {
    String spaced =
        (" " + text + " ")
            .replaceAll("([{-~\\[-` -&(-+:-@/])", " $1 ")
            .replaceAll("([^0-9])([.,])", "$1 $2 ")
            .replaceAll("([.,])([^0-9])", " $1 $2")
            .replaceAll("([0-9])(-)", "$1 $2 ");
    return List.of(spaced.strip().split("\\s+"));
  }

  private void add(List<String> translation, List<String> reference) {
    words += translation.size();
    referenceWords += reference.size();
    for (int length = 1; length <= LONGEST; length++) {
      Map<List<String>, Integer> wanted = count(reference, length);
      for (Map.Entry<List<String>, Integer> run : count(translation, length).entrySet()) {
        matches[length - 1] += Math.min(run.getValue(), wanted.getOrDefault(run.getKey(), 0));
        totals[length - 1] += run.getValue();
      }
    }
  }

  private static Map<List<String>, Integer> count(List<String> words, int length) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int start = 0; start + length <= words.size(); start++) {
      counts.merge(words.subList(start, start + length), 1, Integer::sum);
    }
    return counts;
  }

  private double score() {
    double logarithm = 0;
    for (int i = 0; i < LONGEST; i++) {
      logarithm += Math.log((double) matches[i] / totals[i]) / LONGEST;
    }
    double brevity = Math.min(0, 1 - (double) referenceWords / words);
    return 100 * Math.exp(logarithm + brevity);
  }
}
