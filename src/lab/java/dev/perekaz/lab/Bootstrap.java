package dev.perekaz.lab;

import java.util.Arrays;
import java.util.Random;

/**
 * A mean and where it would mostly lie if other articles had been drawn: the 2.5th and the 97.5th
 * percentile of the means of 2,000 samples with replacement.
 */
record Bootstrap(double mean, double low, double high) {
  private static final int SAMPLES = 2000;
  private static final long SEED = 3;

  static Bootstrap of(double[] values) {
    Random random = new Random(SEED);
    double[] means = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      means[sample] =
          random
              .ints(values.length, 0, values.length)
              .mapToDouble(i -> values[i])
              .average()
              .orElse(0);
    }
    Arrays.sort(means);
    return new Bootstrap(
        Arrays.stream(values).average().orElse(0),
        means[(int) (0.025 * SAMPLES)],
        means[(int) (0.975 * SAMPLES)]);
  }

  /** Whether the interval does not hold 0. */
  boolean isClear() {
    return low > 0 || high < 0;
  }
}
