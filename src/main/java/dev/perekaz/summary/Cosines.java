package dev.perekaz.summary;

/** The cosines between sentences' vectors. */
final class Cosines {
  private final float[][] vectors;
  private final boolean[] known;

  /**
   * @param vectors [sentences, dimensions], each of length 1.0 or all 0.0
   */
  Cosines(float[][] vectors) {
    this.vectors = vectors;
    known = new boolean[vectors.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = dot(vectors[i], vectors[i]) > 0;
    }
  }

  int sentences() {
    return vectors.length;
  }

  /** Whether both sentences have a vector with a direction. */
  boolean comparable(int one, int other) {
    return known[one] && known[other];
  }

  double of(int one, int other) {
    return dot(vectors[one], vectors[other]);
  }

  private static float dot(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
