package dev.perekaz.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.pipeline.ArticleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample result in every form, as {@code src/test/resources/report} has it. After a change
 * that is meant, write the files anew and read the difference:
 *
 * <pre>mvn test -Dtest=GoldenReportTest -Dperekaz.golden=write; git diff src/test/resources</pre>
 */
class GoldenReportTest {
  private static final Path FOLDER = Path.of("src/test/resources/report");
  private static final Map<String, Function<ArticleResult, String>> FORMS =
      new TreeMap<>(
          Map.of(
              "json", new JsonReport()::write,
              "md", new MarkdownReport()::write,
              "html", new HtmlReport()::write,
              "txt", new TextReport()::write,
              "tmx", new TmxReport()::write,
              "xlf", new XliffReport()::write));

  static Stream<Arguments> reports() {
    return SampleResults.names().stream()
        .flatMap(name -> FORMS.keySet().stream().map(form -> Arguments.of(name, form)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aReportIsAsExpected(String name, String form) throws IOException {
    String written = Objects.requireNonNull(FORMS.get(form)).apply(SampleResults.named(name));
    Path golden = FOLDER.resolve(name + "." + form);
    if (System.getProperty("perekaz.golden", "").equals("write")) {
      Files.writeString(golden, written, UTF_8);
    }
    assertThat(written).isEqualTo(Files.readString(golden, UTF_8));
  }
}
