package dev.perekaz.summary;

import static dev.perekaz.summary.Standing.DEPENDENT;
import static dev.perekaz.summary.Standing.FREE;
import static dev.perekaz.summary.Standing.NONE;
import static dev.perekaz.summary.Standing.WEAK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingsTest {
  private static final Path CASES = Path.of("src/test/resources/summary/standings.txt");

  /** Each line of the file: the standing, the language, the role, the sentence. */
  record Case(Standing standing, Lang language, Role role, String sentence) {
    static Case of(String line) {
      String[] parts = line.split("\\s+", 4);
      return new Case(
          Standing.valueOf(parts[0]), new Lang(parts[1]), Role.valueOf(parts[2]), parts[3]);
    }
  }

  static Stream<Case> cases() throws IOException {
    return Files.readAllLines(CASES).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Case::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aLoneSentenceStandsAsExpected(Case expected) {
    List<Standing> standings =
        new ArticleText(expected.language())
            .block(expected.role(), expected.sentence())
            .standings();

    assertThat(standings).containsExactly(expected.standing());
  }

  @Test
  void aQuotationOfSeveralSentencesCannotBeTornApart() {
    List<Standing> standings =
        ArticleText.english()
            .paragraph(
                "“The truth is that there are none of them here.",
                "People are simply killing each other in the fields.",
                "I do not want to be a part of it,” Kuzminov said.",
                "The army has not answered questions about the video.")
            .standings();

    assertThat(standings).containsExactly(DEPENDENT, DEPENDENT, DEPENDENT, FREE);
  }

  @Test
  void aQuotationWhoseClosingMarkWasLostEndsWithItsParagraph() {
    List<Standing> standings =
        ArticleText.english()
            .paragraph("“We flew over the border without any lights.")
            .paragraph("The plan worked, and the pilot landed near Vovchansk.")
            .standings();

    assertThat(standings).containsExactly(DEPENDENT, FREE);
  }

  @Test
  void aQuotationGoesOnInTheNextParagraphBehindItsRepeatedMark() {
    List<Standing> standings =
        ArticleText.english()
            .paragraph("“We flew over the border without any lights.")
            .paragraph("“The plan worked, and we landed near Vovchansk.", "It was dark by then.”")
            .standings();

    assertThat(standings).containsExactly(DEPENDENT, DEPENDENT, DEPENDENT);
  }

  @Test
  void straightMarksOpenAndCloseByWhatStandsBesideThem() {
    List<Standing> standings =
        ArticleText.english()
            .paragraph(
                "\"We had no weapons with us on that flight.\"",
                "The pilot called the operation \"a real disgrace\" on Monday.")
            .standings();

    assertThat(standings).containsExactly(DEPENDENT, FREE);
  }

  @Test
  void germanAndPolishMarksAreReadTheirOwnWay() {
    List<Standing> standings =
        new ArticleText(new Lang("de"))
            .paragraph(
                "„Wir haben das Abkommen am Montag unterschrieben“, sagte Minister Weber.",
                "Die Opposition nannte den Vertrag „einen großen Fehler“ der Regierung.",
                "„Zum ersten Mal verpflichten sich zwölf Staaten gemeinsam.“")
            .standings();

    assertThat(standings).containsExactly(FREE, FREE, DEPENDENT);
  }

  @Test
  void aSentenceInAnotherLanguageThanTheRestIsWeak() {
    List<Standing> standings =
        ArticleText.english()
            .paragraph("The bridge across the river was closed on Tuesday morning.")
            .foreign(Lang.RUSSIAN, "Мост через реку закрыт до конца этой недели.")
            .paragraph("Passengers were still waiting for the promised buses at noon.")
            .standings();

    assertThat(standings).containsExactly(FREE, WEAK, FREE);
  }

  @Test
  void aPostsSignatureIsNoSentence() {
    List<Standing> standings =
        ArticleText.english()
            .block(
                Role.POST,
                "The pilot of the stolen helicopter told how it was",
                "— Українська правда ✌️ (@ukrpravda_news) September 5, 2023")
            .standings();

    assertThat(standings).containsExactly(FREE, NONE);
  }
}
