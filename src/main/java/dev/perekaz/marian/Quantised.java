package dev.perekaz.marian;

/**
 * A matrix of int8 with one scale: weight = value * scale.
 *
 * @param values row by row, [rows, columns]
 * @param scale above 0
 */
record Quantised(byte[] values, int rows, int columns, float scale) {
  private static final int TILE = 64;

  /** Rounds to the nearest of 255 steps, symmetric about 0, as Marian does. */
  static Quantised of(float[] weights, int rows, int columns) {
    float peak = 1e-8f;
    for (float weight : weights) {
      peak = Math.max(peak, Math.abs(weight));
    }
    byte[] values = new byte[weights.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) Math.rint(weights[i] / peak * 127);
    }
    return new Quantised(values, rows, columns, peak / 127);
  }

  Quantised transposed() {
    return new Quantised(transpose(values, rows, columns), columns, rows, scale);
  }

  /** [rows, columns] to [columns, rows], in tiles that stay in the cache. */
  static byte[] transpose(byte[] values, int rows, int columns) {
    byte[] turned = new byte[values.length];
    for (int top = 0; top < rows; top += TILE) {
      for (int left = 0; left < columns; left += TILE) {
        transposeTile(values, turned, rows, columns, top, left);
      }
    }
    return turned;
  }

  private static void transposeTile(
      byte[] values, byte[] turned, int rows, int columns, int top, int left) {
    int bottom = Math.min(rows, top + TILE);
    int right = Math.min(columns, left + TILE);
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        turned[column * rows + row] = values[row * columns + column];
      }
    }
  }
}
