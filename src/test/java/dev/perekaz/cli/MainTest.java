package dev.perekaz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program with its bundled models, streams in, streams out. */
class MainTest {
  private static final String FIRST_SEED = "seeds/000_112a4c02cc763e7e.txt";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String input, String... args) {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(UTF_8)), Streams.utf8(out), Streams.utf8(err));
    return Main.run(streams, Map.of(), args);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  @Test
  void retellsTheFirstSeed() throws IOException {
    assertThat(run("", "run", FIRST_SEED, "--format", "json")).isZero();

    JsonNode document = new ObjectMapper().readTree(out());
    JsonNode tweet = document.path("fragments").get(0);
    String text = document.path("article").path("text").asText();
    assertThat(document.path("article").path("language").asText()).isEqualTo("en");
    assertThat(document.path("article").path("date").asText()).isEqualTo("2023-09-05");
    assertThat(tweet.path("kind").asText()).isEqualTo("tweet");
    assertThat(tweet.path("language").asText()).isEqualTo("uk");
    assertThat(text.substring(tweet.path("start").asInt(), tweet.path("end").asInt()))
        .isEqualTo(tweet.path("text").asText())
        .startsWith("Пілот вкраденого")
        .endsWith("Відео УП");
    assertThat(tweet.path("post").path("handle").asText()).isEqualTo("@ukrpravda_news");
    assertThat(tweet.path("units").get(0).path("translation").path("status").asText())
        .isEqualTo("translated");
    assertThat(tweet.path("units").get(0).path("translation").path("text").asText())
        .contains("Russia");
    assertThat(document.path("summary").path("sentences")).hasSize(5);
    assertThat(document.path("provenance").path("models").get(0).path("id").asText())
        .isEqualTo("zle-en");
  }

  @Test
  void readsStandardInputAndWritesForPeople() {
    assertThat(run("Nobody knew what the sign said. «Слава Україні!» Then they left.", "run"))
        .isZero();

    assertThat(out()).contains("Слава Україні!").contains("→ ").contains("• ");
  }

  @Test
  void translatesALineForALine() {
    assertThat(
            run(
                "Моя сестра любить каву.\n\nO presidente disse que vai chover.\nHello, friends of mine.\n",
                "translate"))
        .isZero();

    List<String> lines = out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).containsIgnoringCase("sister").containsIgnoringCase("coffee");
    assertThat(lines.get(1)).isEmpty();
    assertThat(lines.get(2)).isEqualTo("The president said it will rain.");
    assertThat(lines.get(3)).isEqualTo("Hello, friends of mine.");
  }

  @Test
  void leavesALineAsItWasAndSaysWhy() {
    assertThat(run("Wir wissen nicht, was morgen sein wird.\n", "translate")).isEqualTo(1);

    assertThat(out()).isEqualTo("Wir wissen nicht, was morgen sein wird.\n");
    assertThat(err()).contains("line 1").contains("no model from German to English");
  }

  @Test
  void writesJsonWithAlternatives() throws IOException {
    assertThat(run("Моя сестра любить каву.\n", "translate", "--json", "--beam", "4")).isZero();

    JsonNode translation =
        new ObjectMapper().readTree(out()).path("units").get(0).path("translation");
    assertThat(translation.path("alternatives")).isNotEmpty();
    assertThat(translation.path("score").asDouble()).isNegative();
    assertThat(translation.path("model").asText()).isEqualTo("zle-en");
  }

  @Test
  void detectsALineForALine() {
    assertThat(run("Слава Україні\nThe minister said nothing\nOK\n", "detect")).isZero();

    assertThat(out().lines().map(line -> line.split("\t", -1)[0]))
        .containsExactly("uk", "en", "und");
    assertThat(out().lines()).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(3));
  }

  @Test
  void summarizesASentenceALine() {
    assertThat(run("", "summarize", "--sentences", "3", FIRST_SEED)).isZero();

    assertThat(out().lines()).hasSize(3);
  }

  @Test
  void takesTheLeadWhenAsked() {
    assertThat(run("", "summarize", "--sentences", "1", "--method", "lead", FIRST_SEED)).isZero();

    assertThat(out()).startsWith("In a daring operation");
  }

  @Test
  void listsTheBundledModels() {
    assertThat(run("", "models", "list")).isZero();

    assertThat(out())
        .containsPattern(
            "zle-en\tuk ru → en\ttiny\t19\\.\\d MB\tMPL-2.0\t.*FLORES.* uk-en, .* ru-en\t")
        .contains("pt-en\tpt → en")
        .contains("used for uk-en ru-en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "run", "batch", "detect", "translate", "summarize", "models", "models list"})
  void explainsItself(String command) {
    assertThat(run("", (command + " --help").strip().split(" ", -1))).isZero();

    assertThat(out()).contains("Usage: perekaz" + (command.isEmpty() ? "" : " " + command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "frobnicate",
        "run --to zz",
        "run --to english!",
        "run --sentences 0",
        "run --share 1.5",
        "run --sentences 3 --share 0.5",
        "run --beam 17",
        "run --method magic",
        "translate --beam 0",
        "translate --model nosuch",
        "batch seeds",
        "models",
        ""
      })
  void refusesWrongUsageWithTwo(String command) {
    assertThat(run("text", command.isEmpty() ? new String[0] : command.split(" ", -1)))
        .isEqualTo(2);

    assertThat(err()).isNotBlank();
    assertThat(out()).isEmpty();
  }

  @Test
  void namesTheLanguageThatIsNone() {
    run("text", "run", "--to", "zz");

    assertThat(err()).contains("\"zz\" is no language").contains("ISO 639");
  }

  @Test
  void aMissingFileFailsWithOne() {
    assertThat(run("", "run", "nosuch.txt")).isEqualTo(1);

    assertThat(err()).isEqualTo("perekaz: nosuch.txt: there is no such file\n");
  }

  @Test
  void aMissingModelFolderIsNamedAndTheRestGoesOn() {
    assertThat(run("", "models", "list", "--models", "nosuch")).isZero();

    assertThat(err()).contains("nosuch does not exist");
    assertThat(out()).contains("zle-en");
  }

  @Test
  void aTargetWithoutModelsStillIdentifiesAndSummarises() {
    assertThat(run("", "run", "--to", "fr", FIRST_SEED)).isZero();

    assertThat(out()).contains("• ").contains("no model from Ukrainian to French");
  }

  @Test
  void retellsTheSeedsAndThenOnlyWhatChanged(@TempDir Path folder) throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Path results = folder.resolve("out");
    Files.copy(Path.of(FIRST_SEED), in.resolve("first.txt"));
    Files.writeString(in.resolve("second.txt"), "Слава Україні! Ми тут.");
    Files.createDirectory(in.resolve("folder.txt"));

    assertThat(run("", "batch", in.toString(), "--out", results.toString())).isEqualTo(1);
    assertThat(out()).contains("folder.txt").contains("failed: is a folder");
    assertThat(results.resolve("index.html"))
        .content()
        .contains("first.txt")
        .contains("is a folder");
    for (String ending : List.of("json", "md", "html")) {
      assertThat(results.resolve("first.txt." + ending)).isNotEmptyFile();
    }

    out.reset();
    Files.writeString(in.resolve("second.txt"), "Слава Україні! Ми знову тут.");
    run("", "batch", in.toString(), "--out", results.toString());
    assertThat(out().lines().filter(line -> line.endsWith("unchanged"))).hasSize(1);
  }

  @Test
  void theNameOfAFileCannotSteerTheTerminal(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a\u001B[2J.txt"), "It rained on the town all day.");
    assertThat(run("", "batch", folder.toString(), "--out", folder.resolve("out").toString()))
        .isZero();
    assertThat(out() + err()).contains("a\uFFFD[2J.txt").doesNotContain("\u001B");
  }

  @Test
  void anOutputFolderThatIsAFileIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThat(run("", "batch", "seeds", "--out", file.toString())).isEqualTo(1);
    assertThat(err()).contains("is a file").contains("--out");
  }
}
