package dev.perekaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelChoiceTest {
  @TempDir private Path root;

  private void model(String id, String from, String quality) throws IOException {
    Path folder = Files.createDirectories(root.resolve(id));
    Files.createFile(folder.resolve("model.bin"));
    Files.createFile(folder.resolve("vocab.spm"));
    Files.writeString(
        folder.resolve("model.json"),
        "{\"from\": [%s], \"to\": [\"en\"], \"quality\": %s}".formatted(from, quality));
  }

  private static String figure(String metric, String set, double value) {
    return "{\"metric\": \"%s\", \"set\": \"%s\", \"value\": %s}".formatted(metric, set, value);
  }

  private ModelChoice choice(String from) {
    return new ModelStore(List.of(root)).choose(Models.intoEnglish(from)).orElseThrow();
  }

  @Test
  void theBetterFigureWins() throws IOException {
    model("a", "\"uk\"", figure("BLEU", "FLORES-200 dev", 19.3));
    model("b", "\"uk\"", figure("BLEU", "flores200-plus", 33.6));

    assertThat(choice("uk").model().id()).isEqualTo("b");
    assertThat(choice("uk").others())
        .singleElement()
        .extracting(ModelChoice.PassedOver::reason)
        .isEqualTo("b is better, BLEU 33.6 on flores200-plus against BLEU 19.3 on FLORES-200 dev");
  }

  @Test
  void figuresOfOtherMetricsOrSetsAreNotCompared() throws IOException {
    model("a", "\"uk\"", figure("BLEU", "FLORES-200 dev", 19.3));
    model("b", "\"uk\"", figure("chrF", "FLORES-200 dev", 60));
    model("c", "\"uk\"", figure("BLEU", "WMT22", 40));
    model("d", "\"uk\"", "[]");

    assertThat(choice("uk").model().id()).isEqualTo("a");
    assertThat(choice("uk").others())
        .extracting(ModelChoice.PassedOver::reason)
        .containsOnly("a comes first; they have no figures to compare");
  }

  @Test
  void theMostTellingMetricDecides() throws IOException {
    model(
        "a",
        "\"uk\"",
        "[" + figure("BLEU", "FLORES", 34) + "," + figure("COMET-22", "FLORES", 84) + "]");
    model(
        "b",
        "\"uk\"",
        "[" + figure("BLEU", "FLORES", 33) + "," + figure("COMET-22", "FLORES", 85) + "]");

    assertThat(choice("uk").model().id()).isEqualTo("b");
  }

  @Test
  void eachPairHasItsOwnFigure() throws IOException {
    model(
        "both",
        "\"uk\", \"ru\"",
        """
        [{"metric": "BLEU", "set": "FLORES", "value": 20, "pair": "uk-en"},
         {"metric": "BLEU", "set": "FLORES", "value": 30, "pair": "ru-en"}]
        """);
    model("ru", "\"ru\"", figure("BLEU", "FLORES", 25));
    model("uk", "\"uk\"", figure("BLEU", "FLORES", 25));

    assertThat(choice("uk").model().id()).isEqualTo("uk");
    assertThat(choice("ru").model().id()).isEqualTo("both");
  }

  @Test
  void ofEqualsTheFirstIsKept() throws IOException {
    model("a", "\"uk\"", figure("BLEU", "FLORES", 25));
    model("b", "\"uk\"", figure("BLEU", "FLORES", 25));

    assertThat(choice("uk").model().id()).isEqualTo("a");
    assertThat(choice("uk").others().get(0).reason()).isEqualTo("a is as good and comes first");
  }

  @Test
  void aFigureThatCannotBeIsAComplaint() throws IOException {
    model("a", "\"uk\"", figure("BLEU", "FLORES", 250));

    assertThat(new ModelStore(List.of(root)).complaints())
        .singleElement()
        .asString()
        .contains("model.json", "250");
  }
}
