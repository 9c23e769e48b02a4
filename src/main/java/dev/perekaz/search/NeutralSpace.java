package dev.perekaz.search;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Vectors that say what is meant and not in which language. Those of an encoder lie together by
 * language too: a wrong sentence in the query's own language is often nearer than the right one in
 * another. What the languages' means differ in is taken away, and so is what all vectors share.
 *
 * @param origin the mean of all languages' means, [dimensions]
 * @param directions in which the means differ, of length 1.0 and at right angles, [directions,
 *     dimensions]
 */
record NeutralSpace(float[] origin, List<float[]> directions) {
  /** What is shorter is what rounding left of a direction that the others have already. */
  private static final double SHORTEST = 1e-4;

  /**
   * The space of some languages.
   *
   * @param samples the same sentences in each language, [languages][sentences, dimensions]
   */
  static NeutralSpace of(List<float[][]> samples) {
    List<float[]> means = samples.stream().map(NeutralSpace::mean).toList();
    float[] origin = mean(means.toArray(new float[0][]));
    List<float[]> directions = new ArrayList<>();
    for (float[] mean : means) {
      float[] direction = without(directions, difference(mean, origin));
      if (length(direction) > SHORTEST) {
        directions.add(scaled(direction, 1 / length(direction)));
      }
    }
    return new NeutralSpace(origin, directions);
  }

  /** The space that {@link #bytes} gave. */
  static NeutralSpace of(byte[] bytes, int dimensions) {
    FloatBuffer numbers = ByteBuffer.wrap(bytes).asFloatBuffer();
    List<float[]> rows = new ArrayList<>();
    while (numbers.hasRemaining()) {
      float[] row = new float[dimensions];
      numbers.get(row);
      rows.add(row);
    }
    return new NeutralSpace(rows.get(0), rows.subList(1, rows.size()));
  }

  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * origin.length * (1 + directions.size()));
    FloatBuffer numbers = bytes.asFloatBuffer();
    numbers.put(origin);
    directions.forEach(numbers::put);
    return bytes.array();
  }

  /** The vector in this space, of length 1.0; all 0.0 if it was. */
  float[] neutral(float[] vector) {
    if (length(vector) == 0) {
      return vector;
    }
    return normalized(without(directions, difference(vector, origin)));
  }

  /** The vector at the length of 1.0; all 0.0 if it is. */
  static float[] normalized(float[] vector) {
    double length = length(vector);
    return length > 0 ? scaled(vector, 1 / length) : vector;
  }

  static float[] mean(float[][] vectors) {
    float[] sum = new float[vectors[0].length];
    for (float[] vector : vectors) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += vector[k];
      }
    }
    return scaled(sum, 1.0 / vectors.length);
  }

  private static float[] without(List<float[]> directions, float[] vector) {
    float[] rest = vector;
    for (float[] direction : directions) {
      rest = difference(rest, scaled(direction, dot(direction, rest)));
    }
    return rest;
  }

  private static float[] difference(float[] one, float[] other) {
    float[] difference = new float[one.length];
    for (int k = 0; k < one.length; k++) {
      difference[k] = one[k] - other[k];
    }
    return difference;
  }

  private static float[] scaled(float[] vector, double by) {
    float[] scaled = new float[vector.length];
    for (int k = 0; k < vector.length; k++) {
      scaled[k] = (float) (vector[k] * by);
    }
    return scaled;
  }

  private static double length(float[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += (double) one[k] * other[k];
    }
    return sum;
  }
}
