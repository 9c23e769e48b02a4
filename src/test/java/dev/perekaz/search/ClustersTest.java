package dev.perekaz.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private static final double THRESHOLD = 0.5;

  private static float[] at(double degrees) {
    double angle = Math.toRadians(degrees);
    return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
  }

  private static List<List<Integer>> clusters(double... degrees) {
    return Clusters.of(
        IntStream.range(0, degrees.length).mapToObj(i -> at(degrees[i])).toList(), THRESHOLD);
  }

  @Test
  void whatLiesTogetherIsOneGroupTheLargestFirst() {
    assertThat(clusters(0, 180, 90, 185, 5, 175))
        .containsExactly(List.of(1, 3, 5), List.of(0, 4), List.of(2));
  }

  @Test
  void aChainIsNoGroup() {
    assertThat(clusters(0, 50, 100, 150)).containsExactly(List.of(0, 1), List.of(2, 3));
  }

  @Test
  void vectorsWithoutADirectionAreAlone() {
    assertThat(Clusters.of(List.of(new float[2], at(0), new float[2]), THRESHOLD))
        .containsExactly(List.of(0), List.of(1), List.of(2));
  }

  @Test
  void nothingHasNoGroups() {
    assertThat(clusters()).isEmpty();
    assertThat(clusters(7)).containsExactly(List.of(0));
  }
}
