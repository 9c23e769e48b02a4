package dev.perekaz.summary;

import java.util.Arrays;

/**
 * Where a reader ends up who goes from sentence to sentence by their likeness, and now and then to
 * any at all: PageRank (Brin and Page, 1998) by power iteration.
 */
final class Centrality {
  private static final double DAMPING = 0.85;
  private static final double PRECISION = 1e-6;

  /** By then the damping has shrunk any difference below the precision. */
  private static final int MOST_STEPS = 100;

  /** How much of a sentence's likeness must be to others for it to lead anywhere. */
  private static final double LEAST_DEGREE = 1e-9;

  private final Similarity similarity;

  /** The sum of each sentence's likeness to the others. */
  private final double[] degrees;

  private Centrality(Similarity similarity) {
    this.similarity = similarity;
    double[] ones = new double[similarity.sentences()];
    Arrays.fill(ones, 1);
    degrees = toOthers(ones);
  }

  /** The share of each sentence, [sentences]; they sum to 1.0. */
  static double[] of(Similarity similarity) {
    return new Centrality(similarity).iterate();
  }

  private double[] iterate() {
    double[] shares = new double[degrees.length];
    Arrays.fill(shares, 1.0 / shares.length);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] next = step(shares);
      double moved = distance(shares, next);
      shares = next;
      if (moved < PRECISION) {
        break;
      }
    }
    return shares;
  }

  private double[] step(double[] shares) {
    double[] given = new double[shares.length];
    double lost = 0;
    for (int i = 0; i < shares.length; i++) {
      boolean leads = degrees[i] > LEAST_DEGREE;
      given[i] = leads ? shares[i] / degrees[i] : 0;
      lost += leads ? 0 : shares[i];
    }
    double[] next = toOthers(given);
    double everywhere = (1 - DAMPING + DAMPING * lost) / shares.length;
    for (int i = 0; i < next.length; i++) {
      next[i] = DAMPING * next[i] + everywhere;
    }
    return next;
  }

  private double[] toOthers(double[] values) {
    double[] sums = similarity.spread(values);
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.max(0, sums[i] - values[i] * similarity.self(i));
    }
    return sums;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum;
  }
}
