package dev.perekaz.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReportTest {
  private final TextReport report = new TextReport();

  @Test
  void theSummaryComesFirstThenEveryPassageWithItsTranslation() {
    assertThat(report.write(SampleResults.helicopter()))
        .containsSubsequence(
            "In a daring operation",
            "[Ukrainian, Tweet]",
            "Пілот вкраденого",
            "→ The pilot of a helicopter",
            "→ Video of UP",
            "check it: ");
  }

  @Test
  void noTextCanSteerTheTerminal() {
    assertThat(report.write(SampleResults.plain("Red\u001B[31m\u009B2J\u202E alert\u0007")))
        .contains("Red\uFFFD[31m")
        .doesNotContainPattern("[\\p{Cntrl}\u0080-\u009F\u202A-\u202E&&[^\n]]");
  }
}
