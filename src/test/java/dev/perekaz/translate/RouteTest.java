package dev.perekaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Span;
import dev.perekaz.translate.Translation.Translated;
import dev.perekaz.translate.Translation.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {
  @TempDir private Path root;

  private void model(String from, String to) throws IOException {
    Path folder = Files.createDirectories(root.resolve(from + "-" + to));
    Files.createFile(folder.resolve("model.bin"));
    Files.createFile(folder.resolve("vocab.spm"));
  }

  private Route find(String from, String to) {
    return Route.find(
        new ModelStore(List.of(root)), new LanguagePair(new Lang(from), new Lang(to)));
  }

  private String reason(String from, String to) {
    return ((Route.None) find(from, to)).reason();
  }

  @Test
  void oneModelIsPreferredToTwo() throws IOException {
    model("uk", "en");
    model("en", "fr");
    model("uk", "fr");

    assertThat(find("uk", "fr").models()).isEqualTo("uk-fr");
    assertThat(find("uk", "fr").flags()).isEmpty();
  }

  @Test
  void twoModelsMeetInEnglishAndSaySo() throws IOException {
    model("uk", "en");
    model("en", "fr");

    assertThat(find("uk", "fr").models()).isEqualTo("uk-en+en-fr");
    assertThat(find("uk", "fr").flags()).containsExactly(QualityFlag.PIVOTED);
  }

  @Test
  void whatIsMissingNamesTheCommandThatHelps() throws IOException {
    assertThat(reason("bg", "en"))
        .isEqualTo(
            "no model from Bulgarian to English (none is installed); to get it: perekaz models pull"
                + " bg-en");
    assertThat(reason("bg", "fr")).endsWith("perekaz models pull bg-en en-fr");

    model("bg", "en");
    assertThat(reason("bg", "fr"))
        .contains("(installed: bg-en)")
        .endsWith("perekaz models pull en-fr");
    assertThat(reason("zh-Hans", "en")).endsWith("perekaz models pull zh-en");
  }

  @Test
  void ofManyModelsAFewAreNamed() throws IOException {
    for (String from : List.of("cs", "da", "de", "el", "es", "et", "fi")) {
      model(from, "en");
    }

    assertThat(reason("bg", "en"))
        .contains("installed: cs-en, da-en, de-en, el-en, es-en and 2 more");
  }

  @ParameterizedTest
  @CsvSource({"no, nb, false", "nn, nb, true", "bs, hr, true", "hr, bs, true", "sh, hr, true"})
  void aModelForAnotherLanguageStandsIn(String language, String standIn, boolean flagged)
      throws IOException {
    model(standIn, "en");
    model("en", "fr");

    assertThat(find(language, "en").models()).isEqualTo(standIn + "-en");
    assertThat(find(language, "en").flags())
        .isEqualTo(flagged ? List.of(QualityFlag.STAND_IN) : List.of());
    assertThat(find(language, "fr").flags()).contains(QualityFlag.PIVOTED);
  }

  @Test
  void aLanguagesOwnModelGoesBeforeOneThatStandsIn() throws IOException {
    model("nb", "en");
    model("nn", "en");

    assertThat(find("nn", "en").models()).isEqualTo("nn-en");
    assertThat(find("nn", "en").flags()).isEmpty();
  }

  @Test
  void theUkrainianModelIsNeverGivenBelarusian() throws IOException {
    model("uk", "en");
    model("ru", "en");

    assertThat(reason("be", "en"))
        .contains("not the Ukrainian one: tried, it made fluent nonsense of it")
        .endsWith("perekaz models pull be-en");
  }

  @Test
  void everyFallbackHasItsReason() {
    assertThat(Fallback.values()).allSatisfy(row -> assertThat(row.reason()).isNotBlank());
  }

  /** The Portuguese model serves for both steps: its second is English to "English". */
  @Test
  void aPivotedTranslationNamesBothModelsAndCarriesTheFlag() throws Exception {
    copy(Path.of("models/pt-en"), root.resolve("pt-en"), "");
    copy(Path.of("models/pt-en"), root.resolve("en-gl"), "{\"from\": [\"en\"], \"to\": [\"gl\"]}");
    String text = "A cidade fica num rio.";
    try (Translator translator =
        new Translator(
            new ModelStore(List.of(root)), Recall.NOTHING, (passage, host, declared) -> host, 1)) {
      TranslationUnit unit =
          translator
              .translate(
                  List.of(new Sentence(Span.all(text), text, new Lang("pt"))),
                  new Lang("gl"),
                  SearchOptions.greedy())
              .get(0);

      assertThat(unit.translation())
          .isInstanceOfSatisfying(
              Translated.class,
              translated -> assertThat(translated.models()).containsExactly("pt-en", "en-gl"));
      assertThat(unit.flags()).contains(QualityFlag.PIVOTED);
    }
  }

  private static void copy(Path from, Path to, String description) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    if (!description.isEmpty()) {
      Files.writeString(to.resolve("model.json"), description);
    }
  }

  @Test
  void aRefusalIsATranslationThatIsUnavailable() throws Exception {
    try (Translator translator =
        new Translator(
            new ModelStore(List.of(root)),
            (passage, languages) -> Optional.empty(),
            (passage, host, declared) -> host,
            1)) {
      String text = "Времето е хубаво.";
      TranslationUnit unit =
          translator
              .translate(
                  List.of(new Sentence(Span.all(text), text, Lang.BULGARIAN)),
                  Lang.ENGLISH,
                  SearchOptions.greedy())
              .get(0);

      assertThat(unit.translation())
          .isInstanceOfSatisfying(
              Unavailable.class,
              none -> assertThat(none.reason()).contains("perekaz models pull bg-en"));
    }
  }
}
