package dev.perekaz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.fragment.FragmentFinder;
import dev.perekaz.fragment.LanguageGuess;
import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.ingest.Reading;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.Pipeline;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.pipeline.ProgressListener;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Salience;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.summary.Summary;
import dev.perekaz.summary.SummarySentence;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import dev.perekaz.translate.Recall;
import dev.perekaz.translate.Translator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  private static final Path GOLDEN = Path.of("src/test/resources/report");

  private final JsonReport report = new JsonReport();
  private final DocumentReader reader = new DocumentReader();

  static List<String> samples() {
    return SampleResults.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsReadBackWritesTheSameDocument(String name) throws Exception {
    String golden = Files.readString(GOLDEN.resolve(name + ".json"));
    assertThat(report.write(read(golden, SampleResults.named(name)))).isEqualTo(golden);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsReadBackWritesEveryOtherReportTheSame(String name) throws Exception {
    ArticleResult result = SampleResults.named(name);
    ArticleResult back = read(report.write(result), result);
    assertThat(new HtmlReport().write(back)).isEqualTo(new HtmlReport().write(result));
    assertThat(new MarkdownReport().write(back)).isEqualTo(new MarkdownReport().write(result));
    assertThat(new TmxReport().write(back)).isEqualTo(new TmxReport().write(result));
    assertThat(new XliffReport().write(back)).isEqualTo(new XliffReport().write(result));
  }

  @Test
  void theDocumentOfEverySeedIsReadBack() throws Exception {
    Segmenter segmenter = new Segmenter();
    LanguageIdentifier identifier = new LanguageIdentifier();
    LanguageGuess guess = identifier.guess();
    try (Translator translator =
            new Translator(new ModelStore(List.of(Path.of("models"))), Recall.NOTHING, guess, 1);
        Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      Pipeline pipeline =
          new Pipeline(
              segmenter,
              identifier,
              new FragmentFinder(segmenter, guess),
              translator,
              new Summarizer(),
              Clock.systemUTC());
      for (Path seed : seeds.filter(DocumentReaderTest::isArticle).toList()) {
        Reading reading = new ArticleReader().read(seed);
        String json =
            report.write(pipeline.run(reading, PipelineOptions.DEFAULT, ProgressListener.NONE));
        Reading again = new ArticleReader().read(seed);
        assertThat(report.write(reader.read(json, again))).isEqualTo(json);
      }
    }
  }

  private static boolean isArticle(Path file) {
    return file.getFileName().toString().matches("\\d.*");
  }

  @Test
  void theRoundedPartsOfASalienceStillAddUpToTheRoundedTotal() throws Exception {
    Random random = new Random(11);
    List<SummarySentence> sentences =
        IntStream.range(0, 20_000)
            .mapToObj(i -> new SummarySentence(new Span(0, 4), "Rain", false, i, i, any(random)))
            .toList();
    ArticleResult bare = SampleResults.bare();
    ArticleResult result =
        new ArticleResult(
            bare.reading(),
            bare.language(),
            List.of(),
            new Summary(bare.summary().method(), Lang.ENGLISH, sentences),
            bare.options(),
            bare.timings(),
            bare.models(),
            bare.finished());
    String json = report.write(result);
    assertThat(report.write(read(json, result))).isEqualTo(json);
  }

  private static Salience any(Random random) {
    double redundancy = random.nextInt(3) == 0 ? 0 : -random.nextDouble();
    return new Salience(random.nextDouble(), random.nextDouble(), random.nextDouble(), redundancy);
  }

  @Test
  void aTinyShareIsReadBack() throws Exception {
    ArticleResult bare = SampleResults.bare();
    PipelineOptions tiny =
        new PipelineOptions(Lang.ENGLISH, bare.options().method(), new Budget.Share(0.000_01), 1);
    ArticleResult result =
        new ArticleResult(
            bare.reading(),
            bare.language(),
            List.of(),
            bare.summary(),
            tiny,
            bare.timings(),
            bare.models(),
            bare.finished());
    String json = report.write(result);
    assertThat(report.write(read(json, result))).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nonsense", "{\"schema\": 5", "[1, 2"})
  void whatIsNotJsonIsRefused(String json) {
    assertThatThrownBy(() -> read(json, SampleResults.bare()))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageStartingWith("the report of - is not ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "7",
        "{\"schema\": \"https://perekaz.dev/schema/article-2.json\"}"
      })
  void aDocumentOfAnotherFormIsRefused(String json) {
    assertThatThrownBy(() -> read(json, SampleResults.bare()))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("is not of the form https://perekaz.dev/schema/article-1.json");
  }

  @Test
  void aDocumentOfAnotherFileIsRefused() {
    assertThatThrownBy(
            () -> read(report.write(SampleResults.helicopter()), SampleResults.reviewed()))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessage("the report of reviewed.txt was made from a file with other bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"text\": \"Rain\",\n    \"blocks\"', '\"text\": \"Snow\",\n    \"blocks\"'",
    "'\"end\": 4,', '\"end\": 3,'"
  })
  void aDocumentOfAFileThatWasReadOtherwiseIsRefused(String written, String other) {
    String json = report.write(SampleResults.bare());
    assertThat(json).contains(written);
    assertThatThrownBy(() -> read(json.replace(written, other), SampleResults.bare()))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("by a version of Perekaz that read the file otherwise; run it again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"block\": 2 | \"block\": 99",
        "\"block\": 2 | \"block\": \"2\"",
        "\"beams\": 1 | \"beams\": 99",
        "\"fragments\": [ | \"passages\": [",
        "\"status\": \"translated\" | \"status\": \"guessed\"",
        "\"status\": \"open\" | \"status\": \"edited\"",
        "\"code\": \"unknown-word\" | \"code\": \"ugly\"",
        "\"finished\": \"2026-11-28T12:00:00Z\" | \"finished\": \"noon\"",
        "\"language\": \"uk\" | \"language\": \"Ukrainian!\"",
        "\"margin\": 0.3579 | \"margin\": null",
        "\"start\": 357 | \"start\": 99999",
      })
  void aDamagedDocumentIsRefused(String written, String damaged) {
    String json = report.write(SampleResults.helicopter());
    assertThat(json).contains(written);
    assertThatThrownBy(() -> read(json.replace(written, damaged), SampleResults.helicopter()))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("the report of 000_112a4c02cc763e7e.txt");
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() throws Exception {
    String json = report.write(SampleResults.helicopter());
    String added = json.replace("\"kind\": \"tweet\",", "\"kind\": \"tweet\", \"mood\": \"glad\",");
    assertThat(report.write(read(added, SampleResults.helicopter()))).isEqualTo(json);
  }

  private ArticleResult read(String json, ArticleResult of) throws UnreadableDocumentException {
    return reader.read(json, of.reading());
  }
}
