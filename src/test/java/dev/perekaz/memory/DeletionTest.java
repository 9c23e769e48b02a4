package dev.perekaz.memory;

import static dev.perekaz.memory.SampleArticles.NOON;
import static dev.perekaz.memory.SampleArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is deleted is gone from the disk, while the memory stays open. Looks for names and the words
 * of the index, which stand in the file as they are; the rest is compressed.
 */
class DeletionTest {
  private static final LanguagePair PAIR = new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH);

  @TempDir Path folder;
  private Memory memory;

  @BeforeEach
  void open() throws MemoryException {
    memory = Memory.open(folder);
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void aDeletedArticleLeavesNoTextInTheFiles() throws IOException {
    save("secretone", 3);
    save("keptword", 3);
    assertThat(traces("secretone")).isPositive();
    memory.history().delete("secretone");
    assertThat(traces("secretone")).isZero();
    assertThat(traces("keptword")).isPositive();
  }

  @Test
  void ofManyArticlesOfAllSizesNoneThatIsDeletedLeavesAnyText() throws IOException {
    List<String> ids = IntStream.range(0, 150).mapToObj(i -> "marker" + (1000 + i)).toList();
    Random random = new Random(7);
    for (String id : ids) {
      save(id, 1 + random.nextInt(random.nextInt(300) + 1));
    }
    for (String id : ids) {
      if (random.nextBoolean()) {
        save(id, 1 + random.nextInt(40));
      }
    }
    for (String id : ids) {
      if (random.nextInt(3) > 0) {
        memory.history().delete(id);
      }
    }
    for (String id : ids) {
      boolean kept = memory.history().find(id).isPresent();
      assertThat(traces(id) > 0).as(id).isEqualTo(kept);
    }
  }

  @Test
  void allArticlesLeaveNoTextAndASmallFile() throws IOException {
    for (int i = 0; i < 20; i++) {
      save("secret" + i, 200);
    }
    memory.history().deleteAll();
    assertThat(traces("secret")).isZero();
    assertThat(Files.size(folder.resolve(Memory.FILE))).isLessThan(100_000);
  }

  @Test
  void aForgottenTranslationLeavesNoText() throws IOException {
    memory.approved().approve("secretone", PAIR, "secrettwo", NOON);
    memory.approved().approve("keptword", PAIR, "kept", NOON);
    memory.approved().forget("secretone", PAIR);
    assertThat(traces("secret")).isZero();
    memory.approved().delete(memory.approved().list(1, 0).get(0).id());
    assertThat(traces("keptword")).isZero();
  }

  @Test
  void allTranslationsLeaveNoText() throws IOException {
    for (int i = 0; i < 300; i++) {
      memory.approved().approve("secret" + i, PAIR, "secret".repeat(i), NOON);
    }
    memory.approved().deleteAll();
    assertThat(traces("secret")).isZero();
  }

  @Test
  void anotherApprovalLeavesNothingOfTheOneBefore() throws IOException {
    memory.approved().approve("sentence", PAIR, "secretone", NOON);
    memory.approved().approve("sentence", PAIR, "better", NOON.plusSeconds(1));
    memory.approved().approve("another", PAIR, "one", NOON);
    memory.approved().forget("another", PAIR);
    assertThat(traces("secretone")).isZero();
  }

  private void save(String id, int times) {
    memory.history().save(article(id, id, (id + " said. ").repeat(times), NOON));
  }

  /** How often a word stands in the database and in what lies beside it. */
  private long traces(String word) throws IOException {
    long count = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (int at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) {
          count++;
        }
      }
    }
    return count;
  }
}
