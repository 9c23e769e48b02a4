package dev.perekaz.memory;

import static dev.perekaz.memory.SampleArticles.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.Translation.Remembered;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovedTest {
  private static final LanguagePair PAIR = new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH);

  @TempDir Path folder;
  private Memory memory;
  private Approved approved;

  @BeforeEach
  void open() throws MemoryException {
    memory = Memory.open(folder);
    approved = memory.approved();
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void anApprovedTranslationIsRecalled() {
    approved.approve("Йде дощ.", PAIR, "It rains. 🌧", NOON);
    assertThat(approved.recall("Йде дощ.", PAIR)).contains(new Remembered("It rains. 🌧", NOON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Йде дощ.",
        "Йде дощ.", // decomposed
        "  Йде\n\tдощ. ",
        "Йде\u00A0дощ.\uFEFF",
        "Йде\u2003\u2028дощ."
      })
  void whiteSpaceAndComposedLettersDoNotMatter(String sentence) {
    approved.approve("Йде дощ.", PAIR, "It rains.", NOON);
    assertThat(approved.recall(sentence, PAIR)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Йде дощ", "йде дощ.", "Иде дощ.", "Йдедощ.", ""})
  void anotherSentenceIsNotRecalled(String sentence) {
    approved.approve("Йде дощ.", PAIR, "It rains.", NOON);
    assertThat(approved.recall(sentence, PAIR)).isEmpty();
  }

  @Test
  void anotherPairOfLanguagesIsNotRecalled() {
    approved.approve("Кіт.", PAIR, "A cat.", NOON);
    assertThat(approved.recall("Кіт.", new LanguagePair(Lang.RUSSIAN, Lang.ENGLISH))).isEmpty();
    assertThat(approved.recall("Кіт.", new LanguagePair(Lang.UKRAINIAN, new Lang("pl")))).isEmpty();
  }

  @Test
  void theLatestApprovalWins() {
    approved.approve("Кіт.", PAIR, "Cat.", NOON);
    approved.approve(" Кіт. ", PAIR, "A cat.", NOON.plusNanos(1));
    approved.approve("Кіт.", PAIR, "The tomcat.", NOON.minusNanos(1));
    assertThat(approved.recall("Кіт.", PAIR)).contains(new Remembered("A cat.", NOON.plusNanos(1)));
    assertThat(approved.count()).isEqualTo(1);
  }

  @Test
  void whatIsForgottenIsNotRecalled() {
    approved.approve("Кіт.", PAIR, "A cat.", NOON);
    assertThat(approved.forget(" Кіт.", PAIR)).isTrue();
    assertThat(approved.forget("Кіт.", PAIR)).isFalse();
    assertThat(approved.recall("Кіт.", PAIR)).isEmpty();
  }

  @Test
  void theLastApprovalIsListedFirst() {
    approved.approve("Кіт.", PAIR, "A cat.", NOON);
    approved.approve("Пес.", PAIR, "A dog.", NOON.plusSeconds(1));
    approved.approve("Миша.", PAIR, "A mouse.", NOON.minusSeconds(1));
    assertThat(approved.list(2, 1))
        .extracting(Approval::source, Approval::target, Approval::languages, Approval::approved)
        .containsExactly(
            tuple("Кіт.", "A cat.", PAIR, NOON),
            tuple("Миша.", "A mouse.", PAIR, NOON.minusSeconds(1)));
  }

  @Test
  void anIdIsNeverGivenOutTwice() {
    approved.approve("Кіт.", PAIR, "A cat.", NOON);
    long id = approved.list(1, 0).get(0).id();
    assertThat(approved.delete(id)).isTrue();
    approved.approve("Пес.", PAIR, "A dog.", NOON);
    assertThat(approved.delete(id)).isFalse();
    approved.deleteAll();
    approved.approve("Миша.", PAIR, "A mouse.", NOON);
    assertThat(approved.delete(id)).isFalse();
    assertThat(approved.count()).isEqualTo(1);
  }
}
