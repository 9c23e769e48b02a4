package dev.perekaz.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.memory.ArticleVectors;
import dev.perekaz.memory.IndexFile;
import dev.perekaz.memory.MemoryException;
import dev.perekaz.memory.SentenceIndex;
import dev.perekaz.model.ModelStore;
import dev.perekaz.model.SentenceEncoder;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.report.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The bundled encoder, documents in a folder, and an index in a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexingTest {
  private static final Path MODELS = Path.of("models");

  @TempDir private Path root;
  private int folders;
  private Path folder;
  private SentenceEncoder encoder;
  private IndexFile file;

  @BeforeAll
  void openEncoder() throws ModelFormatException {
    encoder = open(MODELS);
  }

  @AfterAll
  void closeEncoder() {
    encoder.close();
  }

  private static SentenceEncoder open(Path models) throws ModelFormatException {
    return SentenceEncoder.open(new ModelStore(List.of(models)).encoder().orElseThrow(), 1);
  }

  @BeforeEach
  void openIndex() throws Exception {
    folder = Files.createDirectory(root.resolve("results" + folders++));
    file = IndexFile.open(folder.resolve(FolderIndex.FILE));
    Retold.write(folder, "a.txt", "It rained all night. The river rose by two metres.");
    Retold.write(folder, "deep/b.txt", "Лікарі кажуть, що вакцина безпечна.");
  }

  @AfterEach
  void closeIndex() {
    file.close();
  }

  private Indexing.Outcome update(SentenceEncoder with) {
    SentenceIndex index = file.sentences();
    return new Indexing(index, MeaningEncoder.of(with, index), Retold.SEGMENTER)
        .update(new RetellingFolder(folder), Indexing.Listener.NONE);
  }

  private List<String> texts() {
    return file.sentences().vectors().stream()
        .map(ArticleVectors::key)
        .flatMap(key -> file.sentences().find(key).orElseThrow().sentences().stream())
        .map(sentence -> sentence.original())
        .toList();
  }

  @Test
  void everyDocumentIsEncodedOnce() {
    assertThat(update(encoder)).isEqualTo(new Indexing.Outcome(2, 2, 0, List.of()));
    assertThat(update(encoder)).isEqualTo(new Indexing.Outcome(2, 0, 0, List.of()));
    assertThat(texts())
        .containsExactlyInAnyOrder(
            "It rained all night.",
            "The river rose by two metres.",
            "Лікарі кажуть, що вакцина безпечна.");
  }

  @Test
  void onlyWhatChangedIsEncodedAgain() throws Exception {
    update(encoder);
    Retold.write(folder, "a.txt", "It snowed all night.");
    assertThat(update(encoder).encoded()).isEqualTo(1);
    assertThat(texts()).contains("It snowed all night.").doesNotContain("It rained all night.");
  }

  @Test
  void whatIsGoneFromTheFolderIsGoneFromTheIndex() throws IOException {
    update(encoder);
    Files.delete(folder.resolve("a.txt.json"));
    assertThat(update(encoder)).isEqualTo(new Indexing.Outcome(1, 0, 0, List.of()));
    assertThat(texts()).containsExactly("Лікарі кажуть, що вакцина безпечна.");
  }

  @Test
  void aDocumentThatCannotBeReadIsNamedAndLeftOut() throws IOException {
    update(encoder);
    Files.writeString(folder.resolve("a.txt.json"), "{\"schema\": ");
    Files.writeString(folder.resolve("package.json"), "{\"name\": \"x\"}");
    Files.writeString(folder.resolve(".perekaz-journal.json"), "{}");
    Indexing.Outcome outcome = update(encoder);
    assertThat(outcome.articles()).isEqualTo(1);
    assertThat(outcome.complaints())
        .anySatisfy(line -> assertThat(line).contains("a.txt.json is not JSON"))
        .anySatisfy(line -> assertThat(line).contains("package.json is not of the form"))
        .hasSize(2);
    assertThat(texts()).hasSize(1);
  }

  @Test
  void anIndexOfAnotherEncoderIsMadeAnew() throws Exception {
    update(encoder);
    byte[] before = file.sentences().vectors().get(0).vectors();
    try (SentenceEncoder other = open(otherRevision())) {
      assertThat(other.card().id()).isEqualTo(encoder.card().id());
      assertThat(update(other)).isEqualTo(new Indexing.Outcome(2, 2, 2, List.of()));
      assertThat(update(other)).isEqualTo(new Indexing.Outcome(2, 0, 0, List.of()));
    }
    assertThat(file.sentences().vectors()).hasSize(2);
    assertThat(file.sentences().vectors().get(0).vectors()).isEqualTo(before);
  }

  /** The same encoder with another file in its folder. */
  private Path otherRevision() throws IOException {
    Path models = Files.createDirectories(root.resolve("other"));
    Path copy = Files.createDirectories(models.resolve("e5-small-zle"));
    try (Stream<Path> files = Files.list(MODELS.resolve("e5-small-zle"))) {
      for (Path from : files.toList()) {
        Files.copy(from, copy.resolve(from.getFileName()));
      }
    }
    Files.writeString(copy.resolve("NOTES"), "another");
    return models;
  }

  @Test
  void aKilledRunGoesOnWhereItEnded() {
    Articles dying =
        new Articles() {
          @Override
          public Map<String, String> editions() {
            return new RetellingFolder(folder).editions();
          }

          @Override
          public Optional<ArticleResult> read(String id) throws UnreadableDocumentException {
            if (id.startsWith("deep")) {
              throw new IllegalStateException("killed");
            }
            return new RetellingFolder(folder).read(id);
          }
        };
    SentenceIndex index = file.sentences();
    Indexing indexing = new Indexing(index, MeaningEncoder.of(encoder, index), Retold.SEGMENTER);
    assertThatThrownBy(() -> indexing.update(dying, Indexing.Listener.NONE)).hasMessage("killed");
    assertThat(update(encoder).encoded()).isEqualTo(1);
  }

  @Test
  void aTranslationLiesNearAndAnotherSentenceOfTheSameLanguageFar() throws MemoryException {
    MeaningEncoder meanings = MeaningEncoder.of(encoder, file.sentences());
    byte[] vectors =
        meanings.encode(
            List.of(
                "Мер сказав, що міст відкриють у п'ятницю.",
                "The mayor said that the bridge would be opened on Friday.",
                "Пекарня на розі продає найкращий хліб у місті."));
    byte[] first = Arrays.copyOf(vectors, meanings.dimensions());

    assertThat(ByteVectors.cosine(ByteVectors.dot(first, vectors, 1))).isGreaterThan(0.5);
    assertThat(ByteVectors.cosine(ByteVectors.dot(first, vectors, 2))).isLessThan(0.3);
  }
}
