package dev.perekaz.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.memory.ArticleFacts;
import dev.perekaz.memory.IndexFile;
import dev.perekaz.memory.IndexedArticle;
import dev.perekaz.model.ModelStore;
import dev.perekaz.model.SentenceEncoder;
import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bundled encoder over 100 sentences of news: the first 50 in one language, and 50 others in
 * the language of the queries, which are to mislead it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentenceSearchTest {
  private static final int HALF = 50;
  private static final Path PAIRS = Path.of("src/test/resources/model/oracle/zle-en.tsv");

  @TempDir private Path folder;
  private SentenceEncoder encoder;
  private List<String> ukrainian = List.of();
  private List<String> english = List.of();

  @BeforeAll
  void open() throws Exception {
    encoder =
        SentenceEncoder.open(new ModelStore(List.of(Path.of("models"))).encoder().orElseThrow(), 1);
    List<String[]> pairs =
        Files.readAllLines(PAIRS).stream().limit(2 * HALF).map(row -> row.split("\t", -1)).toList();
    ukrainian = pairs.stream().map(pair -> pair[0]).toList();
    english = pairs.stream().map(pair -> pair[1]).toList();
  }

  @AfterAll
  void close() {
    encoder.close();
  }

  private static List<SourceSentence> sentences(List<String> texts, Lang language) {
    return texts.stream()
        .map(text -> new SourceSentence(Span.all(text), text, language, Role.BODY, false))
        .toList();
  }

  private static void put(
      IndexFile file, MeaningEncoder meanings, String id, List<String> texts, Lang language) {
    ArticleFacts facts = new ArticleFacts(id, id, "Title", language, Optional.empty());
    file.sentences()
        .put(
            new IndexedArticle(facts, "1", sentences(texts, language), meanings.encode(texts)),
            meanings.key());
  }

  /** How many of the queries find the sentence in the same place of {@code wanted} first. */
  private long found(
      List<String> queries, List<String> wanted, Lang in, List<String> others, Lang of)
      throws Exception {
    try (IndexFile file = IndexFile.open(folder.resolve(in + ".sqlite"))) {
      MeaningEncoder meanings = MeaningEncoder.of(encoder, file.sentences());
      put(file, meanings, "wanted", wanted, in);
      put(file, meanings, "others", others, of);
      SentenceSearch search = new SentenceSearch(file.sentences(), meanings);
      long found = 0;
      for (int i = 0; i < queries.size(); i++) {
        Hit best = search.search(new Query(queries.get(i), 3)).best().get(0);
        found += best.sentence().original().equals(wanted.get(i)) ? 1 : 0;
      }
      return found;
    }
  }

  @Test
  void anEnglishQueryFindsTheUkrainianSentenceAmongEnglishOnes() throws Exception {
    assertThat(
            found(
                english.subList(0, HALF),
                ukrainian.subList(0, HALF),
                Lang.UKRAINIAN,
                english.subList(HALF, 2 * HALF),
                Lang.ENGLISH))
        .isEqualTo(HALF);
  }

  @Test
  void aUkrainianQueryFindsTheEnglishSentenceAmongUkrainianOnes() throws Exception {
    assertThat(
            found(
                ukrainian.subList(0, HALF),
                english.subList(0, HALF),
                Lang.ENGLISH,
                ukrainian.subList(HALF, 2 * HALF),
                Lang.UKRAINIAN))
        .isEqualTo(HALF);
  }

  @Test
  void hitsComeBestFirstAndAreNoMoreThanAskedFor() throws Exception {
    try (IndexFile file = IndexFile.open(folder.resolve("order.sqlite"))) {
      MeaningEncoder meanings = MeaningEncoder.of(encoder, file.sentences());
      put(file, meanings, "a", english.subList(0, 9), Lang.ENGLISH);
      put(file, meanings, "b", List.of("", "Рис."), Lang.UKRAINIAN);
      Hits hits = new SentenceSearch(file.sentences(), meanings).search(new Query("rice", 4));
      assertThat(hits.best()).hasSize(4);
      assertThat(hits.best()).extracting(hit -> -hit.score()).isSorted();
      assertThat(hits.best().get(0).sentence().original()).isEqualTo("Рис.");
      assertThat(hits.best().get(0).article().id()).isEqualTo("b");
      assertThat(hits.unknown()).isEqualTo(1);
    }
  }

  @Test
  void anEmptyIndexHasNothing() throws Exception {
    try (IndexFile file = IndexFile.open(folder.resolve("empty.sqlite"))) {
      MeaningEncoder meanings = MeaningEncoder.of(encoder, file.sentences());
      assertThat(new SentenceSearch(file.sentences(), meanings).search(new Query("rice", 4)))
          .isEqualTo(new Hits(List.of(), 0));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'  ', 1, nothing to search for",
    "'…?!', 1, nothing",
    "rice, 0, not 0",
    "rice, 1001, not 1001"
  })
  void aQueryThatCannotBeAnsweredIsRefused(String text, int most, String message) {
    assertThatThrownBy(() -> new Query(text, most))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aDamagedIndexIsMadeAnewWithANotice() throws Exception {
    Path results = Files.createDirectory(folder.resolve("results"));
    Files.writeString(results.resolve(FolderIndex.FILE), "rubbish ".repeat(1000));
    List<String> notices = new ArrayList<>();
    int articles = new FolderIndex(results, notices::add).use(index -> index.vectors().size());
    assertThat(articles).isZero();
    assertThat(notices).singleElement().asString().contains("made anew");
  }

  @Test
  void damageThatShowsLateIsMendedToo() throws Exception {
    Path results = Files.createDirectory(folder.resolve("late"));
    Path file = results.resolve(FolderIndex.FILE);
    try (IndexFile index = IndexFile.open(file)) {
      MeaningEncoder meanings = MeaningEncoder.of(encoder, index.sentences());
      put(index, meanings, "a", english, Lang.ENGLISH);
    }
    overwriteFromTheSecondPage(file);
    List<String> notices = new ArrayList<>();
    int articles = new FolderIndex(results, notices::add).use(index -> index.vectors().size());
    assertThat(articles).isZero();
    assertThat(notices).singleElement().asString().contains("damaged");
  }

  private static void overwriteFromTheSecondPage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0xA5);
    Files.write(file, bytes);
  }
}
