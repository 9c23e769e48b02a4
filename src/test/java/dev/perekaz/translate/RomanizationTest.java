package dev.perekaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The golden files have a name and its Latin form on a line; most are the systems' own examples.
 */
class RomanizationTest {
  private static final Path GOLDEN = Path.of("src/test/resources/translate");

  @TestFactory
  Stream<DynamicTest> aNameIsWrittenAsTheSystemSays() throws IOException {
    return Stream.concat(cases(Lang.UKRAINIAN), cases(Lang.RUSSIAN));
  }

  private static Stream<DynamicTest> cases(Lang language) throws IOException {
    return Files.readAllLines(GOLDEN.resolve("romanization.%s.tsv".formatted(language))).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair[0],
                    () -> assertThat(Romanization.of(pair[0], language)).contains(pair[1])));
  }

  @Test
  void theComputersLanguageDoesNotMatter() {
    Locale before = Locale.getDefault();
    Locale.setDefault(new Locale("tr"));
    try {
      assertThat(Romanization.of("ІВАН ЩЕРБИНА", Lang.UKRAINIAN)).contains("IVAN SHCHERBYNA");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Сергій, uk",
    "ЇЖАК, uk",
    "Ґонта, uk",
    "Наєв, uk",
    "Рыжков, ru",
    "Эдуард, ru",
    "Артём, ru",
    "Объедков, ru",
    "Иван, und",
    "Тарас Шевченко, und",
    "Първанов, und",
    "Қасым-Жомарт, und",
    "Мінск-Рыжы, und",
    "Лукашэнка Ўладзімір, und",
    "Љубомир Ђорђевић, und",
    "Hanna, und",
    "'', und"
  })
  void itsLettersAloneTellALanguageOrNothing(String name, String language) {
    assertThat(Romanization.guess(name)).isEqualTo(new Lang(language));
  }

  @Test
  void anUndeterminedNameIsReadAsItsLettersTell() {
    assertThat(Romanization.of("Сергій", Lang.UNDETERMINED)).contains("Serhii");
    assertThat(Romanization.of("Рыжков", Lang.UNDETERMINED)).contains("Ryzhkov");
    assertThat(Romanization.of("Иван", Lang.UNDETERMINED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hanna", "", "2023 ✌️", "محمد", "Ўладзімір", "Ђорђе"})
  void whatIsNotACyrillicNameOfTheLanguageIsLeftAlone(String name) {
    assertThat(Romanization.of(name, Lang.UKRAINIAN)).isEmpty();
    assertThat(Romanization.of(name, Lang.RUSSIAN)).isEmpty();
  }

  @Test
  void aLanguageWithoutARuleIsLeftAlone() {
    assertThat(Romanization.of("Иван", Lang.BULGARIAN)).isEmpty();
    assertThat(Romanization.of("Иван", Lang.ENGLISH)).isEmpty();
  }

  @Test
  void aRegionDoesNotMatter() {
    assertThat(Romanization.of("Іван", new Lang("uk-UA"))).contains("Ivan");
  }
}
