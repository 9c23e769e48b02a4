package dev.perekaz.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RougeTest {
  private static final List<String> SUMMARY = Rouge.words("The cat sat on the mat.");
  private static final List<String> REFERENCE = Rouge.words("the cat was on the mat");

  @Test
  void countsSharedWordsOnceForEachTimeTheyStandInBoth() {
    assertThat(Rouge.runs(SUMMARY, REFERENCE, 1)).isCloseTo(5 / 6.0, within(1e-9));
  }

  @Test
  void countsSharedPairs() {
    assertThat(Rouge.runs(SUMMARY, REFERENCE, 2)).isCloseTo(3 / 5.0, within(1e-9));
  }

  @Test
  void findsTheLongestCommonSubsequence() {
    assertThat(Rouge.longest(SUMMARY, REFERENCE)).isCloseTo(5 / 6.0, within(1e-9));
    assertThat(Rouge.longest(Rouge.words("a b c"), Rouge.words("c b a")))
        .isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void whatSharesNothingScoresNothing() {
    assertThat(Rouge.runs(SUMMARY, Rouge.words("нічого"), 1)).isZero();
    assertThat(Rouge.longest(SUMMARY, Rouge.words("нічого"))).isZero();
  }
}
