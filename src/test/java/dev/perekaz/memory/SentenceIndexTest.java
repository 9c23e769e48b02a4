package dev.perekaz.memory;

import static dev.perekaz.memory.SampleArticles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceIndexTest {
  @TempDir Path folder;
  private Memory memory;
  private SentenceIndex index;

  @BeforeEach
  void open() throws MemoryException {
    memory = Memory.open(folder);
    index = memory.sentences();
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private static IndexedArticle indexed(String id, String edition, String words) {
    return new IndexedArticle(
        new ArticleFacts(
            id, "a.txt", "Заголовок 🚁", Lang.UKRAINIAN, Optional.of(LocalDate.of(2026, 11, 28))),
        edition,
        List.of(
            new SourceSentence(new Span(0, 9), words, Lang.UKRAINIAN, Role.HEADING, false),
            new SourceSentence(
                new Span(10, 17), "Rain.", Lang.ENGLISH, Role.POST, true, "Дощ.", Lang.UKRAINIAN)),
        new byte[] {1, -128, 0, 127});
  }

  private void put(String id, String words, String encoder) {
    memory.history().save(article(id, "w"));
    index.put(indexed(id, edition(id), words), encoder);
  }

  private String edition(String id) {
    return memory.history().editions().getOrDefault(id, "none");
  }

  @Test
  void anArticleComesBackAsItWas() {
    put("a", "Перше речення.", "e5");
    ArticleVectors vectors = index.vectors().get(0);
    assertThat(vectors.vectors()).containsExactly(1, -128, 0, 127);
    assertThat(index.find(vectors.key()))
        .get()
        .usingRecursiveComparison()
        .isEqualTo(indexed("a", edition("a"), "Перше речення."));
    assertThat(index.find(99)).isEmpty();
  }

  @Test
  void anArticleWithoutASentenceIsIndexedToo() {
    memory.history().save(article("a", "w"));
    index.put(
        new IndexedArticle(indexed("a", "", "").facts(), edition("a"), List.of(), new byte[0]),
        "e5");
    assertThat(index.editions("e5")).containsOnlyKeys("a");
  }

  @Test
  void vectorsThatAreNotOfOneLengthAreRefused() {
    assertThatThrownBy(
            () ->
                new IndexedArticle(
                    indexed("a", "", "").facts(),
                    "",
                    indexed("a", "", "").sentences(),
                    new byte[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 bytes are no vectors of 2 sentences");
  }

  @Test
  void indexingAgainReplaces() {
    put("a", "Старе.", "e5");
    put("a", "Нове.", "e5");
    assertThat(index.vectors()).hasSize(1);
    assertThat(index.find(index.vectors().get(0).key()).orElseThrow().sentences().get(0).text())
        .isEqualTo("Нове.");
  }

  @Test
  void anArticleThatChangesIsToBeIndexedAgain() {
    put("a", "Старе.", "e5");
    assertThat(index.editions("e5")).isEqualTo(memory.history().editions());
    memory.history().save(article("a", "w"));
    assertThat(index.editions("e5")).isEmpty();
    assertThat(index.vectors()).isEmpty();
  }

  @Test
  void whatWasDeletedOrChangedWhileItWasEncodedIsNotKept() {
    memory.history().save(article("a", "w"));
    IndexedArticle read = indexed("a", edition("a"), "Старе.");
    memory.history().save(article("a", "w"));
    index.put(read, "e5");
    assertThat(index.vectors()).isEmpty();

    IndexedArticle again = indexed("a", edition("a"), "Старе.");
    memory.history().delete("a");
    index.put(again, "e5");
    assertThat(index.vectors()).isEmpty();
  }

  @Test
  void whatIsDeletedLeavesNothingInTheFiles() throws IOException {
    put("a", "secretone", "e5");
    put("b", "keptword", "e5");
    assertThat(traces("secretone")).isPositive();
    memory.history().delete("a");
    assertThat(traces("secretone")).isZero();
    assertThat(index.editions("e5")).containsOnlyKeys("b");
    memory.history().deleteAll();
    assertThat(traces("keptword")).isZero();
    assertThat(index.vectors()).isEmpty();
  }

  @Test
  void whatIsRemovedLeavesNothingInTheFiles() throws IOException {
    put("a", "secretone", "e5");
    index.remove(List.of("a", "never there"));
    assertThat(traces("secretone")).isZero();
    assertThat(memory.history().find("a")).isPresent();
  }

  @Test
  void twoEncodersAreNeverMixed() {
    put("a", "Перше.", "e5 1");
    put("b", "Друге.", "e5 2");
    index.putSpace("e5 1", new byte[] {1});
    index.putSpace("e5 2", new byte[] {2});
    assertThat(index.editions("e5 2")).containsOnlyKeys("b");
    assertThat(index.space("e5 1")).isEmpty();
    assertThat(index.space("e5 2")).contains(new byte[] {2});
    assertThat(index.removeOthers("e5 2")).isEqualTo(1);
    assertThat(index.removeOthers("e5 2")).isZero();
    assertThat(index.vectors()).hasSize(1);
  }

  private long traces(String word) throws IOException {
    long traces = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        traces += bytes.split(word, -1).length - 1;
      }
    }
    return traces;
  }
}
