package dev.perekaz.memory;

import static dev.perekaz.memory.SampleArticles.NOON;
import static dev.perekaz.memory.SampleArticles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.text.Lang;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
  @TempDir Path folder;
  private Memory memory;
  private History history;

  @BeforeEach
  void open() throws MemoryException {
    memory = Memory.open(folder);
    history = memory.history();
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void anArticleComesBackAsItWas() {
    StoredArticle saved =
        new StoredArticle(
            "Xy_-9",
            "тітка \"О'Ніл\" 🚁\0.html",
            Optional.empty(),
            NOON,
            "cancelled",
            new Lang("zh-Hans"),
            Lang.UKRAINIAN,
            7,
            0,
            new byte[] {0, -1, 1, 0},
            "{\"text\": \"\\u0000 …\"}\n",
            "слова\0 й слова");
    history.save(saved);
    assertThat(history.find("Xy_-9")).get().usingRecursiveComparison().isEqualTo(saved);
    assertThat(history.list(50, 0)).containsExactly(saved.entry());
  }

  @Test
  void anArticleOfNoBytesComesBack() {
    history.save(article("a", ""));
    assertThat(history.find("a")).get().extracting(StoredArticle::source).isEqualTo(new byte[0]);
  }

  @Test
  void anArticleThatIsNotThereIsNotFound() {
    assertThat(history.find("none")).isEmpty();
    assertThat(history.delete("none")).isFalse();
  }

  @Test
  void savingAgainReplaces() {
    history.save(article("a", "Перший", "старе слово", NOON));
    history.save(article("b", "Інший", "інше", NOON));
    StoredArticle changed = article("a", "Другий", "нове", NOON.plusSeconds(1));
    history.save(changed);
    assertThat(history.count()).isEqualTo(2);
    assertThat(history.find("a")).get().usingRecursiveComparison().isEqualTo(changed);
    assertThat(history.search("старе", 50, 0)).isEmpty();
    assertThat(found("нове другий")).containsExactly("a");
  }

  @Test
  void theNewestComesFirstAndAPartCanBeAskedFor() {
    Instant other = NOON.minusNanos(1);
    history.save(article("old", "T", "w", other));
    history.save(article("new", "T", "w", NOON));
    history.save(article("newer", "T", "w", NOON));
    history.save(article("before-1970", "T", "w", Instant.parse("1969-01-01T00:00:00Z")));
    assertThat(ids(history.list(50, 0))).containsExactly("newer", "new", "old", "before-1970");
    assertThat(ids(history.list(2, 1))).containsExactly("new", "old");
    assertThat(ids(history.search("w", 1, 1))).containsExactly("new");
    assertThat(history.list(0, 0)).isEmpty();
    assertThat(history.list(50, 9)).isEmpty();
  }

  @Test
  void aNegativeLimitOrOffsetIsRefused() {
    assertThatThrownBy(() -> history.list(-1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not -1 and 0");
    assertThatThrownBy(() -> history.search("a", 1, -5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "вертольота",
        "ВЕРТОЛЬОТА",
        "верт",
        "їжак ВЕРТ",
        "ЇЖАК",
        "Їжак", // И with a combining sign
        "королі" + "вство",
        "Короп'є",
        "короп’є",
        "cafe",
        "CAFÉ",
        "title",
        "Заголовок",
        "@ukrpravda_news",
        "2023",
        "  верт\tїжак\n",
      })
  void wordsAreFoundWhateverTheirCase(String words) {
    history.save(
        article(
            "a",
            "Title Заголовок",
            "Пілот вертольота, їжак у королівстві. Королівство Короп’є. Café @ukrpravda_news 2023",
            NOON));
    history.save(article("b", "Else", "Nothing of that", NOON));
    assertThat(found(words)).containsExactly("a");
    assertThat(history.count(words)).isEqualTo(1);
  }

  @Test
  void allWordsHaveToBeThere() {
    history.save(article("a", "дощ і сонце"));
    history.save(article("b", "дощ"));
    assertThat(found("дощ")).containsExactly("b", "a");
    assertThat(found("дощ сонце")).containsExactly("a");
    assertThat(found("дощ сніг")).isEmpty();
  }

  @Test
  void aLetterIsNotAnotherLetter() {
    history.save(article("a", "мій край"));
    assertThat(found("кран")).isEmpty();
    assertThat(found("краи")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"\"",
        "*",
        "NEAR(",
        "NEAR(a b, 3)",
        "'; DROP TABLE article; --",
        "a AND",
        "OR",
        "NOT",
        "words:",
        "title : a",
        "{words} : a",
        "^a",
        "a + b",
        "-a",
        "(",
        ")",
        "a\0b",
        "\0",
        "\uD83D",
        "\uD83D\uDE00",
        ":id ?1 <id>",
        "%",
        "\\",
        "\u202E",
        "\u0301",
        "\uFFFF",
      })
  void nothingThatIsTypedBreaksTheSearch(String typed) {
    history.save(article("a", "дощ"));
    assertThat(history.search(typed, 50, 0)).isEmpty();
    assertThat(history.count(typed)).isZero();
    assertThat(found("дощ" + " " + "ДОЩ")).containsExactly("a");
  }

  @Test
  void everyCharacterThatThereIsCanBeSearchedFor() {
    history.save(article("a", "дощ"));
    for (int from = 0; from <= Character.MAX_CODE_POINT; from += 64) {
      String typed = new String(java.util.stream.IntStream.range(from, from + 64).toArray(), 0, 64);
      assertThat(history.count(typed)).isZero();
    }
  }

  @Test
  void aVeryLongQueryIsAnswered() {
    history.save(article("a", "дощ"));
    assertThat(history.count("дощ ".repeat(1_000_000))).isEqualTo(1);
    assertThat(history.count("д".repeat(5_000_000))).isZero();
  }

  @Test
  void aQueryWithoutAWordFindsNothing() {
    history.save(article("a", "дощ"));
    assertThat(history.search(" … ", 50, 0)).isEmpty();
  }

  @Test
  void whatIsDeletedIsNotFound() {
    history.save(article("a", "дощ"));
    history.save(article("b", "дощ"));
    assertThat(history.delete("a")).isTrue();
    assertThat(history.delete("a")).isFalse();
    assertThat(history.find("a")).isEmpty();
    assertThat(found("дощ")).containsExactly("b");
    history.deleteAll();
    assertThat(history.count()).isZero();
    assertThat(found("дощ")).isEmpty();
  }

  private List<String> found(String words) {
    return ids(history.search(words, 50, 0));
  }

  private static List<String> ids(List<ArticleEntry> entries) {
    return entries.stream().map(ArticleEntry::id).toList();
  }
}
