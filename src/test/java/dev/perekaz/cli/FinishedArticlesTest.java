package dev.perekaz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.memory.Memory;
import dev.perekaz.memory.StoredArticle;
import dev.perekaz.model.ModelStore;
import dev.perekaz.search.Hits;
import dev.perekaz.search.Query;
import dev.perekaz.search.SentenceSearch;
import dev.perekaz.text.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedArticlesTest {
  private static final ModelStore BUNDLED = new ModelStore(List.of(Path.of("models")));

  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Streams streams =
      new Streams(
          InputStream.nullInputStream(),
          Streams.utf8(new ByteArrayOutputStream()),
          Streams.utf8(err));
  private final FinishedArticles articles =
      new FinishedArticles(new Workbench(Path.of("nowhere"), Map.of()), streams);

  private static Hits search(FinishedArticles.Indexed indexed, String text) {
    return new SentenceSearch(indexed.sentences(), indexed.encoder()).search(new Query(text, 1));
  }

  /** The document of one Ukrainian sentence with its translation. */
  private static StoredArticle stored(String id) throws IOException {
    String document = Files.readString(Path.of("src/test/resources/report/helicopter.json"), UTF_8);
    return new StoredArticle(
        id,
        "a.txt",
        Optional.of("Title"),
        Instant.parse("2026-11-28T12:00:00Z"),
        "done",
        Lang.ENGLISH,
        Lang.ENGLISH,
        1,
        0,
        new byte[0],
        document,
        "words");
  }

  @Test
  void theHistoryIsSearchedAndWhatIsDeletedIsFoundNoMore() throws Exception {
    try (Memory memory = Memory.open(folder)) {
      memory.history().save(stored("one"));
      memory.history().save(stored("two"));
    }
    Hits hits = articles.inHistory(folder, BUNDLED, found -> search(found, "поранений у ногу"));
    assertThat(hits.best().get(0).sentence().original()).contains("wounded in the leg");

    try (Memory memory = Memory.open(folder)) {
      memory.history().delete(hits.best().get(0).article().id());
    }
    assertThat(
            articles
                .inHistory(folder, BUNDLED, found -> search(found, "поранений у ногу"))
                .best()
                .get(0)
                .article()
                .id())
        .isNotEqualTo(hits.best().get(0).article().id());

    try (Memory memory = Memory.open(folder)) {
      memory.history().deleteAll();
    }
    assertThatThrownBy(() -> articles.inHistory(folder, BUNDLED, found -> search(found, "ногу")))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("is empty: perekaz serve fills it");
  }

  @Test
  void aMissingEncoderIsNamedWithTheWayOut() {
    ModelStore none = new ModelStore(List.of(folder));
    assertThatThrownBy(() -> articles.in(folder, none, found -> 1))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("takes a sentence encoder, and none is installed")
        .hasMessageContaining("--models");
    assertThatThrownBy(() -> articles.requireEncoder(none))
        .isInstanceOf(CommandFailedException.class);
  }

  @Test
  void aDamagedEncoderIsNamed() throws IOException {
    Path encoder = Files.createDirectories(folder.resolve("e5"));
    Files.writeString(encoder.resolve("model.json"), "{\"languages\": [\"uk\", \"en\"]}");
    Files.writeString(encoder.resolve("model.onnx"), "");
    Files.writeString(encoder.resolve("tokenizer.json"), "{}");
    assertThatThrownBy(() -> articles.in(folder, new ModelStore(List.of(folder)), found -> 1))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("tokenizer.json");
  }

  @Test
  void aDamagedIndexIsMadeAnewWithANotice() throws Exception {
    Path results = Files.createDirectory(folder.resolve("results"));
    Files.writeString(results.resolve(".perekaz-index.sqlite"), "rubbish ".repeat(1000));
    Files.copy(Path.of("src/test/resources/report/helicopter.json"), results.resolve("a.txt.json"));
    Hits hits = articles.in(results, BUNDLED, found -> search(found, "поранений у ногу"));
    assertThat(hits.best()).hasSize(1);
    assertThat(err.toString(UTF_8)).contains("the index is made anew");
  }
}
