package dev.perekaz.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.langid.Detection;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.report.SampleResults;
import dev.perekaz.text.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemFactsTest {
  @Test
  void aTermIsNoPassage() {
    assertThat(ItemFacts.of(SampleResults.named("helicopter"), 1.5))
        .isEqualTo(new ItemFacts(List.of("en", "uk"), 1, 1, 1, 2, 1.5));
  }

  @Test
  void aPassageIsTranslatedIfAnyOfItIs() {
    assertThat(ItemFacts.of(SampleResults.named("harbour"), 0))
        .isEqualTo(new ItemFacts(List.of("en", "uk", "ar", "zh-Hans"), 3, 1, 1, 2, 0));
  }

  @Test
  void whatCouldNotBeNamedIsNoLanguage() {
    ArticleResult result = SampleResults.named("helicopter");
    ArticleResult unnamed =
        new ArticleResult(
            result.reading(),
            new Detection(Lang.UNDETERMINED, List.of(), 0, List.of()),
            result.fragments(),
            result.summary(),
            result.options(),
            result.timings(),
            result.models(),
            result.finished());
    assertThat(ItemFacts.of(unnamed, 0).languages()).containsExactly("uk");
  }
}
