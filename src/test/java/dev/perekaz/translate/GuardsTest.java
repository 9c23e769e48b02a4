package dev.perekaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuardsTest {
  private static final LanguagePair UK_EN = new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH);
  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

  private final Guards guards = new Guards(IDENTIFIER.guess());

  /** Lines of source TAB target TAB flags. */
  static Stream<String[]> pairs() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/translate/guards.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void flagsWhatIsWrongAndNothingElse(String source, String target, String flags) {
    Set<String> expected =
        flags.equals("-")
            ? Set.of()
            : Arrays.stream(flags.split(" ", -1)).collect(Collectors.toSet());

    Set<QualityFlag> found = guards.check(source, target, UK_EN);

    assertThat(found.stream().map(GuardsTest::code)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String code(QualityFlag flag) {
    return flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
