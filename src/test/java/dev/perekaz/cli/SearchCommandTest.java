package dev.perekaz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with its bundled models, over a folder that its own batch has written. */
class SearchCommandTest {
  @TempDir private Path folder;
  private Path results;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void name() {
    results = folder.resolve("results");
  }

  private int run(String... args) {
    out.reset();
    err.reset();
    Streams streams =
        new Streams(InputStream.nullInputStream(), Streams.utf8(out), Streams.utf8(err));
    return Main.run(streams, Map.of("PEREKAZ_MODELS", "models"), args);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  private void retell() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("bridge.txt"),
        "Мер сказав, що міст відкриють у п'ятницю. Роботи тривали два роки.");
    Files.writeString(
        articles.resolve("bread.txt"),
        "The bakery on the corner sells the best bread in town. Everybody goes there.");
    assertThat(run("batch", articles.toString(), "--out", results.toString())).isZero();
  }

  @Test
  void findsInOneLanguageWhatIsAskedInAnother() throws IOException {
    retell();
    assertThat(
            run("search", "when does the bridge open?", "--in", results.toString(), "--top", "2"))
        .isZero();
    String[] best = out().lines().findFirst().orElseThrow().split("\t", -1);
    assertThat(out().lines()).hasSize(2);
    assertThat(best).hasSize(6);
    assertThat(best[0]).matches("0\\.\\d{3}");
    assertThat(best[1]).isEqualTo("uk");
    assertThat(best[2]).isEqualTo("bridge.txt.json");
    assertThat(best[4]).isEqualTo("Мер сказав, що міст відкриють у п'ятницю.");
    assertThat(best[5]).contains("bridge");
    assertThat(err()).contains("indexed 2 of 2 new articles");

    assertThat(run("search", "де купити хліба", "--in", results.toString(), "--json")).isZero();
    JsonNode first = new ObjectMapper().readTree(out().lines().findFirst().orElseThrow());
    assertThat(first.path("sentence").textValue()).startsWith("The bakery");
    assertThat(first.path("translation").isNull()).isTrue();
    assertThat(first.path("article").path("id").textValue()).isEqualTo("bread.txt.json");
    assertThat(err()).doesNotContain("indexed");
  }

  @Test
  void theIndexIsNoArticleAndDoesNotDisturbTheBatch() throws IOException {
    retell();
    run("search", "bread", "--in", results.toString());
    assertThat(results.resolve(".perekaz-index.sqlite")).exists();
    retell();
    assertThat(err()).contains("unchanged").doesNotContain("index");
  }

  @Test
  void aDigestNeedsAFolderOfResultsAndASentenceAtLeast() throws IOException {
    retell();
    assertThat(run("digest", results.toString())).isZero();
    assertThat(out()).startsWith("# Digest: 2 articles on 2 events");
    assertThat(run("digest", results.toString(), "--format", "json")).isZero();
    assertThat(new ObjectMapper().readTree(out()).path("events")).hasSize(2);
    assertThat(run("digest", results.toString(), "--sentences", "0")).isEqualTo(2);
    assertThat(run("digest", folder.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(err()).contains("does not exist");
  }

  @Test
  void theFrontPageOfABatchNamesNeighboursAndNothingIsMadeAnew() throws IOException {
    retell();
    Path articles = folder.resolve("articles");
    Files.writeString(
        articles.resolve("copy.txt"),
        "The bakery on the corner sells the best bread in the town. Everybody goes there.");
    assertThat(run("batch", articles.toString(), "--out", results.toString(), "--neighbours"))
        .isZero();
    assertThat(err()).contains("bread.txt: unchanged").contains("indexed 3 of 3");
    assertThat(Files.readString(results.resolve("index.html")))
        .contains("Others about this: <a href=\"copy.txt.html\">copy.txt</a> (nearly the same)");

    run("batch", articles.toString(), "--out", results.toString(), "--neighbours");
    assertThat(err()).contains("copy.txt: unchanged").doesNotContain("indexed");
  }

  @Test
  void saysThatItDoesNotKnowALanguage() throws IOException {
    retell();
    assertThat(run("search", "面包店在哪里？今天天气很好。", "--in", results.toString())).isZero();
    assertThat(err()).contains("e5-small-zle does not know Chinese");
  }

  @Test
  void aFolderThatIsNotThereOrHoldsNoRetellingIsNamed() throws IOException {
    assertThat(run("search", "bread", "--in", results.toString())).isEqualTo(1);
    assertThat(err()).contains("results does not exist; give a folder that perekaz batch");
    Files.createDirectory(results);
    Files.writeString(results.resolve("other.json"), "[]");
    assertThat(run("search", "bread", "--in", results.toString())).isEqualTo(1);
    assertThat(err())
        .contains("left out: the report of other.json is not of the form")
        .contains("results holds no finished retelling; make some with perekaz batch");
  }

  @Test
  void anEmptyHistoryIsSaidAndNoneIsMade() {
    assertThat(run("search", "bread", "--data", folder.resolve("data").toString())).isEqualTo(1);
    assertThat(err()).contains("is empty: perekaz serve fills it").contains("--in");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aBlankQueryAndAWrongNumberAreWrongUsage() {
    assertThat(run("search", " ", "--in", folder.toString())).isEqualTo(2);
    assertThat(err()).contains("there is nothing to search for; give a sentence or a few words");
    assertThat(run("search", "bread", "--top", "0")).isEqualTo(2);
    assertThat(err()).contains("1 to 1000 sentences can be asked for, not 0");
    assertThat(run("search", "bread", "--in", "a", "--data", "b")).isEqualTo(2);
  }
}
