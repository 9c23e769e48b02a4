package dev.perekaz.summary;

/**
 * How much of what follows a sentence is like it, less how much of what comes before is: what is
 * said first counts, what repeats it does not (PacSum, Zheng and Lapata, 2019).
 */
final class PacSum {
  /** Likeness to a sentence behind, and to one before. Chosen with {@link Weights#NEWS}. */
  private static final double FORWARD = 2;

  private static final double BACKWARD = -1;

  /** Cosines in the lowest share of their range say nothing. */
  private static final double NOISE = 0.2;

  private final Cosines cosines;
  private final double least;
  private final double most;

  private PacSum(Cosines cosines) {
    this.cosines = cosines;
    double low = 1;
    double high = -1;
    for (int i = 0; i < cosines.sentences(); i++) {
      for (int j = 0; j < i; j++) {
        if (cosines.comparable(i, j)) {
          low = Math.min(low, cosines.of(i, j));
          high = Math.max(high, cosines.of(i, j));
        }
      }
    }
    least = low + NOISE * (high - low);
    most = high;
  }

  /** The centrality of each sentence, [sentences]; of one without a direction the least of all. */
  static double[] of(Cosines cosines) {
    return new PacSum(cosines).centralities();
  }

  private double[] centralities() {
    double[] sums = new double[cosines.sentences()];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < i; j++) {
        double likeness = likeness(i, j);
        sums[j] += FORWARD * likeness;
        sums[i] += BACKWARD * likeness;
      }
    }
    return cosines.orLeast(i -> sums[i]);
  }

  private double likeness(int one, int other) {
    boolean says = cosines.comparable(one, other) && most > least;
    return says ? Math.max(0, cosines.of(one, other) - least) : 0;
  }
}
