package dev.perekaz.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ByteVectorsTest {
  private static final int DIMENSIONS = 384;

  private static float[] random(Random random) {
    double[] numbers =
        IntStream.range(0, DIMENSIONS).mapToDouble(k -> random.nextGaussian()).toArray();
    double length =
        Math.sqrt(IntStream.range(0, DIMENSIONS).mapToDouble(k -> numbers[k] * numbers[k]).sum());
    float[] vector = new float[DIMENSIONS];
    for (int k = 0; k < DIMENSIONS; k++) {
      vector[k] = (float) (numbers[k] / length);
    }
    return vector;
  }

  @Test
  void aCosineSurvivesTheRounding() {
    Random random = new Random(5);
    float[] one = random(random);
    float[] other = random(random);
    for (int k = 0; k < DIMENSIONS; k++) {
      other[k] = 0.8f * one[k] + 0.6f * other[k];
    }
    double exact = IntStream.range(0, DIMENSIONS).mapToDouble(k -> one[k] * other[k]).sum();
    byte[] packed = ByteVectors.pack(random(random), other);

    assertThat(ByteVectors.cosine(ByteVectors.dot(ByteVectors.pack(one), packed, 1)))
        .isCloseTo(exact, within(0.005));
  }

  @Test
  void aVectorComesBackFromItsPlace() {
    byte[] packed = ByteVectors.pack(new float[] {0.1f, 0.2f}, new float[] {-0.3f, 0.25f});

    assertThat(ByteVectors.unpack(packed, 1, 2))
        .containsExactly(new float[] {-0.3f, 0.25f}, within(0.002f));
  }

  @Test
  void whatLeavesTheRangeOfAByteIsCut() {
    assertThat(ByteVectors.pack(new float[] {1f, -1f, 0f})).containsExactly(127, -127, 0);
  }

  @Test
  void noVectorsAreNoBytes() {
    assertThat(ByteVectors.pack()).isEmpty();
  }
}
