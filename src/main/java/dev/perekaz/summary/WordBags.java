package dev.perekaz.summary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words each sentence holds. */
final class WordBags {
  private final int[][] terms;
  private final int[][] counts;
  private final int vocabulary;

  private WordBags(int[][] terms, int[][] counts, int vocabulary) {
    this.terms = terms;
    this.counts = counts;
    this.vocabulary = vocabulary;
  }

  /** Numbers the words in the order in which they come. */
  static WordBags of(List<List<String>> sentences) {
    Map<String, Integer> numbers = new HashMap<>();
    int[][] terms = new int[sentences.size()][];
    int[][] counts = new int[sentences.size()][];
    for (int i = 0; i < terms.length; i++) {
      int[] all = new int[sentences.get(i).size()];
      for (int k = 0; k < all.length; k++) {
        all[k] = numbers.computeIfAbsent(sentences.get(i).get(k), word -> numbers.size());
      }
      Arrays.sort(all);
      terms[i] = Arrays.stream(all).distinct().toArray();
      counts[i] = countsOf(terms[i], all);
    }
    return new WordBags(terms, counts, numbers.size());
  }

  private static int[] countsOf(int[] terms, int[] sorted) {
    int[] counts = new int[terms.length];
    int at = 0;
    for (int term : sorted) {
      at += term == terms[at] ? 0 : 1;
      counts[at]++;
    }
    return counts;
  }

  /** [sentences][different words of the sentence], as numbers from 0, each once. */
  int[][] terms() {
    return terms;
  }

  /** Shaped like {@link #terms()}: how often the word comes in the sentence. */
  int[][] counts() {
    return counts;
  }

  /** How many different words there are in all. */
  int vocabulary() {
    return vocabulary;
  }

  int sentences() {
    return terms.length;
  }

  /** In how many sentences each word comes, [vocabulary]. */
  int[] sentenceFrequencies() {
    int[] frequencies = new int[vocabulary];
    for (int[] sentence : terms) {
      for (int term : sentence) {
        frequencies[term]++;
      }
    }
    return frequencies;
  }
}
