package dev.perekaz.search;

import java.util.Arrays;

/**
 * Vectors as bytes: a quarter of the room of floats, and a dot product that a processor computes
 * many numbers at a time.
 */
final class ByteVectors {
  /**
   * What a vector's numbers are multiplied by. Of 3,000 sentences' numbers none left the range of a
   * byte.
   */
  private static final float SCALE = 127 / 0.3f;

  private ByteVectors() {}

  /**
   * The vectors one behind the other.
   *
   * @param vectors [vectors, dimensions], each of length 1.0 or all 0.0
   */
  static byte[] pack(float[]... vectors) {
    int dimensions = vectors.length == 0 ? 0 : vectors[0].length;
    byte[] packed = new byte[vectors.length * dimensions];
    for (int i = 0; i < vectors.length; i++) {
      for (int k = 0; k < dimensions; k++) {
        packed[i * dimensions + k] = quantised(vectors[i][k]);
      }
    }
    return packed;
  }

  private static byte quantised(float number) {
    return (byte) Math.max(-127, Math.min(127, Math.round(number * SCALE)));
  }

  /** The vector in this place, of length 1.0 or all 0.0, but for what was rounded. */
  static float[] unpack(byte[] packed, int place, int dimensions) {
    float[] vector = new float[dimensions];
    for (int k = 0; k < dimensions; k++) {
      vector[k] = packed[place * dimensions + k] / SCALE;
    }
    return vector;
  }

  /** The vector in this place, as bytes. */
  static byte[] bytes(byte[] packed, int place, int dimensions) {
    return Arrays.copyOfRange(packed, place * dimensions, (place + 1) * dimensions);
  }

  /** The dot product of a vector and the one in this place, as bytes. */
  static int dot(byte[] one, byte[] packed, int place) {
    int from = place * one.length;
    int sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * packed[from + k];
    }
    return sum;
  }

  /** The cosine that a dot product of bytes stands for. */
  static double cosine(int dot) {
    return dot / (SCALE * (double) SCALE);
  }
}
