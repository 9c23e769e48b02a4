package dev.perekaz.summary;

import java.util.Arrays;

/**
 * The number of words that two sentences share over the sum of the logarithms of their lengths
 * (Mihalcea and Tarau, 2004). A length counts as 2 at least, for the logarithm of 1 is no divisor.
 */
final class SharedWords implements Similarity {
  private final int[][] terms;
  private final int vocabulary;

  /** The different lengths, in words; sentences of one length are alike to the divisor. */
  private final int[] lengths;

  /** Which of {@code lengths} each sentence has. */
  private final int[] lengthOf;

  SharedWords(WordBags bags) {
    terms = bags.terms();
    vocabulary = bags.vocabulary();
    int[] words = Arrays.stream(bags.counts()).mapToInt(c -> Arrays.stream(c).sum()).toArray();
    lengths = Arrays.stream(words).distinct().sorted().toArray();
    lengthOf = Arrays.stream(words).map(w -> Arrays.binarySearch(lengths, w)).toArray();
  }

  @Override
  public double[] spread(double[] values) {
    double[][] byLength = new double[lengths.length][vocabulary];
    for (int i = 0; i < terms.length; i++) {
      for (int term : terms[i]) {
        byLength[lengthOf[i]][term] += values[i];
      }
    }
    double[] sums = new double[terms.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = shared(terms[i], lengthOf[i], byLength);
    }
    return sums;
  }

  private double shared(int[] sentence, int length, double[][] byLength) {
    double sum = 0;
    for (int other = 0; other < lengths.length; other++) {
      double words = 0;
      for (int term : sentence) {
        words += byLength[other][term];
      }
      sum += words / divisor(length, other);
    }
    return sum;
  }

  private double divisor(int one, int other) {
    return Math.log(Math.max(2, lengths[one])) + Math.log(Math.max(2, lengths[other]));
  }

  @Override
  public double self(int sentence) {
    int length = lengthOf[sentence];
    return terms[sentence].length == 0 ? 0 : terms[sentence].length / divisor(length, length);
  }

  @Override
  public int sentences() {
    return terms.length;
  }
}
