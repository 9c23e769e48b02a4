package dev.perekaz.marian;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/**
 * A matrix of floats.
 *
 * @param values row by row, [rows, columns]
 */
record Matrix(int rows, int columns, float[] values) {
  static Matrix random(Random random, int rows, int columns, double spread) {
    Matrix matrix = new Matrix(rows, columns, new float[rows * columns]);
    for (int i = 0; i < matrix.values.length; i++) {
      matrix.values[i] = (float) (random.nextGaussian() * spread);
    }
    return matrix;
  }

  float at(int row, int column) {
    return values[row * columns + column];
  }

  double[] row(int row) {
    double[] values = new double[columns];
    Arrays.setAll(values, column -> at(row, column));
    return values;
  }

  /** {@code x} times this. */
  double[] applyTo(double[] x) {
    double[] y = new double[columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        y[column] += x[row] * at(row, column);
      }
    }
    return y;
  }

  Matrix transposed() {
    Matrix turned = new Matrix(columns, rows, new float[values.length]);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        turned.values[column * rows + row] = at(row, column);
      }
    }
    return turned;
  }

  /** What is left of the values when they are kept as int8. */
  Matrix rounded() {
    Matrix rounded = new Matrix(rows, columns, new float[values.length]);
    float multiplier = multiplier();
    for (int i = 0; i < values.length; i++) {
      rounded.values[i] = Math.round(values[i] * multiplier) / multiplier;
    }
    return rounded;
  }

  byte[] asFloats() {
    ByteBuffer out = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    out.asFloatBuffer().put(values);
    return out.array();
  }

  byte[] asInt8() {
    ByteBuffer out = ByteBuffer.allocate(values.length + 4).order(ByteOrder.LITTLE_ENDIAN);
    float multiplier = multiplier();
    for (float value : values) {
      out.put((byte) Math.round(value * multiplier));
    }
    return out.putFloat(multiplier).array();
  }

  private float multiplier() {
    float peak = 0;
    for (float value : values) {
      peak = Math.max(peak, Math.abs(value));
    }
    return 127 / peak;
  }
}
