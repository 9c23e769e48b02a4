package dev.perekaz.memory;

import static dev.perekaz.memory.SampleArticles.NOON;
import static dev.perekaz.memory.SampleArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten thousand articles. The limits are far above what is usual, for a busy machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongHistoryTest {
  private static final int COUNT = 10_000;
  private static final Duration QUICK = Duration.ofMillis(500);

  @TempDir static Path folder;
  private Database database;
  private History history;

  @BeforeAll
  void fill() throws MemoryException {
    database = Database.open(folder.resolve(Memory.FILE), Schema.MEMORY);
    history = new History(database);
    int saved =
        database.write(
            handle -> {
              articles().forEach(article -> History.save(handle, article));
              return COUNT;
            });
    assertThat(saved).isEqualTo(history.count());
  }

  private static Stream<StoredArticle> articles() {
    String filling = "У порту тихо, ніхто не спить. ".repeat(20);
    return IntStream.range(0, COUNT)
        .mapToObj(
            i ->
                article(
                    "id" + i,
                    "Заголовок " + i,
                    "Пілот вертольота номер%d розповів про Україну. %s".formatted(i, filling),
                    NOON.plusSeconds(i)));
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void isListedQuickly() {
    assertThat(quick(() -> history.list(50, COUNT - 50)))
        .hasSize(50)
        .last()
        .extracting(ArticleEntry::id)
        .isEqualTo("id0");
    int count = quick(() -> history.count());
    assertThat(count).isEqualTo(COUNT);
  }

  @ParameterizedTest
  @CsvSource({
    "номер77, 111",
    "номер777 пілот, 11",
    "вертольота, 10000",
    "п, 10000",
    "у т н с, 10000"
  })
  void isSearchedQuickly(String words, int found) {
    assertThat(quick(() -> history.search(words, 50, 0))).hasSize(Math.min(found, 50));
    int count = quick(() -> history.count(words));
    assertThat(count).isEqualTo(found);
  }

  @Test
  void anArticleIsDeletedInSeconds() {
    history.save(article("gone", "дощ"));
    long start = System.nanoTime();
    assertThat(history.delete("gone")).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  private static <T> T quick(Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(QUICK);
    return result;
  }
}
