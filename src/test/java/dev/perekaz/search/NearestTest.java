package dev.perekaz.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.search.Nearest.Found;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final byte[] RIGHT = {10, 0};

  @Test
  void theNearestComeFirst() {
    Nearest nearest = new Nearest(RIGHT, 2);
    nearest.look(new byte[] {1, 9, 5, 5});
    nearest.look(new byte[] {9, 1});
    assertThat(nearest.best()).containsExactly(new Found(90, 1, 0), new Found(50, 0, 1));
  }

  @Test
  void ofTwoThatAreEquallyNearTheFirstIsTaken() {
    Nearest nearest = new Nearest(RIGHT, 2);
    nearest.look(new byte[] {5, 0, 5, 1});
    nearest.look(new byte[] {5, 2});
    assertThat(nearest.best()).containsExactly(new Found(50, 0, 0), new Found(50, 0, 1));
  }

  @Test
  void sentencesWithoutADirectionAreCountedAndNotFound() {
    Nearest nearest = new Nearest(RIGHT, 9);
    nearest.look(new byte[] {0, 0, -3, 1, 0, 0});
    nearest.look(new byte[0]);
    assertThat(nearest.best()).containsExactly(new Found(-30, 0, 1));
    assertThat(nearest.unknown()).isEqualTo(2);
  }

  @Test
  void findsWhatSortingAllFinds() {
    byte[] vectors = new byte[3000 * 2];
    new Random(3).nextBytes(vectors);
    Nearest nearest = new Nearest(RIGHT, 10);
    nearest.look(vectors);
    List<Integer> sorted =
        IntStream.range(0, 3000)
            .map(i -> 10 * vectors[2 * i])
            .boxed()
            .sorted(Comparator.reverseOrder())
            .limit(10)
            .toList();
    assertThat(nearest.best()).extracting(Found::dot).isEqualTo(sorted);
  }
}
