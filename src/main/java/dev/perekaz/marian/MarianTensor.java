package dev.perekaz.marian;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A tensor of a Marian file.
 *
 * @param shape as the network sees it; a matrix is [in, out], an embedding [vocabulary, d]
 * @param data little-endian values; an int8 matrix that is no embedding is stored transposed, [out,
 *     in], followed by the float32 multiplier that made the integers (weight = integer /
 *     multiplier)
 */
record MarianTensor(String name, Type type, int[] shape, ByteBuffer data) {
  /** What the values are. */
  enum Type {
    FLOAT32,
    INT8
  }

  int size() {
    int size = 1;
    for (int dimension : shape) {
      size *= dimension;
    }
    return size;
  }

  int rows() {
    return shape[0];
  }

  int columns() {
    return shape[1];
  }

  boolean isEmbedding() {
    return name.contains("Wemb");
  }

  /** The values of a float32 tensor, row by row. */
  float[] floats() {
    float[] values = new float[size()];
    data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  /** The matrix in int8 with its scale, quantised here if the file holds float32. */
  Quantised quantised() {
    if (type == Type.FLOAT32) {
      return Quantised.of(floats(), rows(), columns());
    }
    byte[] stored = new byte[size()];
    data.duplicate().get(stored);
    byte[] values =
        isEmbedding()
            ? stored
            : Quantised.transpose(stored, /* rows= */ columns(), /* columns= */ rows());
    return new Quantised(values, rows(), columns(), 1 / multiplier());
  }

  /** What the weights of an int8 tensor were multiplied by. */
  float multiplier() {
    return data.duplicate().order(ByteOrder.LITTLE_ENDIAN).getFloat(size());
  }
}
