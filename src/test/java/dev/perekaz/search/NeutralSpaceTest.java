package dev.perekaz.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeutralSpaceTest {
  /** Two meanings in the second and third number, the language in the first, a fourth in all. */
  private static final float[][] ONE = {{0.5f, 0.5f, 0, 0.7f}, {0.5f, 0, 0.5f, 0.7f}};

  private static final float[][] OTHER = {{-0.5f, 0.5f, 0, 0.7f}, {-0.5f, 0, 0.5f, 0.7f}};

  private final NeutralSpace space = NeutralSpace.of(List.of(ONE, OTHER));

  @Test
  void whatIsMeantIsTheSameInBothLanguages() {
    float[] one = space.neutral(ONE[0]);
    assertThat(space.neutral(OTHER[0])).containsExactly(one, within(1e-6f));
    assertThat(one[0]).isCloseTo(0, within(1e-6f));
    assertThat(one[3]).isCloseTo(0, within(1e-6f));
  }

  @Test
  void twoMeaningsStayApart() {
    assertThat(space.neutral(ONE[0])[1]).isPositive();
    assertThat(space.neutral(ONE[1])[1]).isNegative();
  }

  @Test
  void aVectorHasTheLengthOfOneOrNone() {
    float[] neutral = space.neutral(new float[] {0.3f, 0.1f, 0.9f, 0.2f});
    double squares = 0;
    for (float number : neutral) {
      squares += number * number;
    }
    assertThat(squares).isCloseTo(1, within(1e-6));
    assertThat(space.neutral(new float[4])).containsOnly(0f);
  }

  @Test
  void aDirectionThatTheOthersHaveIsNotTakenTwice() {
    assertThat(space.directions()).hasSize(1);
    assertThat(NeutralSpace.of(List.of(ONE, OTHER, ONE, ONE)).directions()).hasSize(1);
    assertThat(NeutralSpace.of(List.<float[][]>of(ONE)).directions()).isEmpty();
  }

  @Test
  void comesBackFromItsBytes() {
    NeutralSpace back = NeutralSpace.of(space.bytes(), 4);
    assertThat(back.neutral(ONE[1])).isEqualTo(space.neutral(ONE[1]));
  }
}
