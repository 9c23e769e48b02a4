package dev.perekaz.summary;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The cosines between sentences' vectors. */
final class Cosines {
  private final float[][] vectors;
  private final boolean[] known;

  /**
   * @param vectors [sentences, dimensions], each of length 1.0 or all 0.0
   */
  Cosines(float[]... vectors) {
    this.vectors = vectors;
    known = new boolean[vectors.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = dot(vectors[i], vectors[i]) > 0;
    }
  }

  int sentences() {
    return vectors.length;
  }

  /** How many sentences have no vector with a direction. */
  int unknown() {
    return (int) IntStream.range(0, known.length).filter(i -> !known[i]).count();
  }

  /** Whether both sentences have a vector with a direction. */
  boolean comparable(int one, int other) {
    return known[one] && known[other];
  }

  double of(int one, int other) {
    return dot(vectors[one], vectors[other]);
  }

  /**
   * The cosine of each sentence with the mean of all, [sentences]; of one without a direction the
   * least of all.
   */
  double[] withMean() {
    float[] sum = new float[vectors.length == 0 ? 0 : vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    double length = Math.sqrt(dot(sum, sum));
    return orLeast(i -> length > 0 ? dot(vectors[i], sum) / length : 0);
  }

  /** A value for each sentence, [sentences]; for one without a direction the least of all. */
  double[] orLeast(IntToDoubleFunction values) {
    double least =
        IntStream.range(0, known.length).filter(i -> known[i]).mapToDouble(values).min().orElse(0);
    return IntStream.range(0, known.length)
        .mapToDouble(i -> known[i] ? values.applyAsDouble(i) : least)
        .toArray();
  }

  /** Four sums at a time: a processor does not wait for one addition to begin the next. */
  private static float dot(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      a += one[i] * other[i];
    }
    return a + b + c + d;
  }
}
