package dev.perekaz.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perekaz.lab.FragmentScore.Outcome;
import dev.perekaz.lab.PassageFinder.Claim;
import dev.perekaz.lab.TestArticle.Kind;
import dev.perekaz.lab.TestArticle.Passage;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentScoreTest {
  private static final Lang FRENCH = new Lang("fr");
  private static final TestArticle ARTICLE =
      new TestArticle(
          "Yes. Bonjour. No.",
          Lang.ENGLISH,
          List.of(new Passage(new Span(5, 13), FRENCH, Kind.SENTENCE)));

  private final FragmentScore score = new FragmentScore();

  @Test
  void theVerySpanInTheRightLanguageIsExact() {
    score.add(ARTICLE, List.of(new Claim(new Span(5, 13), FRENCH)));

    assertThat(score.outcomes()).allMatch(Outcome::isExact).allMatch(Outcome::isNamed);
    assertThat(score.letterPrecision()).isEqualTo(1);
    assertThat(score.strays()).isEmpty();
  }

  @Test
  void whatReachesTooFarIsFoundButNotExact() {
    score.add(ARTICLE, List.of(new Claim(new Span(0, 13), FRENCH)));

    assertThat(score.outcomes()).allMatch(Outcome::isFound).noneMatch(Outcome::isExact);
    assertThat(score.letterPrecision()).isCloseTo(0.7, within(1e-9));
    assertThat(score.letterRecall()).isEqualTo(1);
  }

  @Test
  void theWrongLanguageIsFoundButNotNamed() {
    score.add(ARTICLE, List.of(new Claim(new Span(5, 13), new Lang("it"))));

    assertThat(score.outcomes()).allMatch(Outcome::isFound).noneMatch(Outcome::isNamed);
    assertThat(score.recall()).isZero();
  }

  @Test
  void whatTouchesNoPassageIsAStray() {
    score.add(ARTICLE, List.of(new Claim(new Span(14, 17), FRENCH)));

    assertThat(score.outcomes()).noneMatch(Outcome::isFound);
    assertThat(score.strays()).hasSize(1);
  }
}
