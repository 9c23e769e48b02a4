package dev.perekaz.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SummarizerTest {
  private static final List<SourceSentence> BRIDGE =
      ArticleText.english()
          .block(Role.HEADING, "Bridge closed for a third day")
          .paragraph(
              "The railway bridge across the Severka river was closed for a third day on Tuesday.",
              "It carries most of the freight between the mines and the harbour.")
          .paragraph(
              "A freight train left the rails on the bridge on Sunday, and nobody was hurt.",
              "“We heard the bridge before we saw the train,” he said.")
          .paragraph(
              "The operator of the railway promised buses for passengers who wait at the bridge.",
              "Who pays for the buses that were promised?",
              "The spring was unusually warm in most gardens of the town.")
          .sentences();

  private final Summarizer summarizer = new Summarizer();

  @ParameterizedTest
  @EnumSource(Method.class)
  void aSummaryHasExactlyTheSentencesAskedFor(Method method) {
    for (int count = 1; count <= BRIDGE.size(); count++) {
      assertThat(summarize(BRIDGE, method, count).sentences()).hasSize(count);
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void aShortTextIsReturnedWhole(Method method) {
    Summary summary = summarize(BRIDGE, method, 100);

    assertThat(summary.sentences())
        .extracting(SummarySentence::text)
        .containsExactlyElementsOf(BRIDGE.stream().map(SourceSentence::text).toList());
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void oneWordIsItsOwnSummary(Method method) {
    List<SourceSentence> word = ArticleText.english().paragraph("Bridge").sentences();

    assertThat(summarize(word, method, 3).sentences())
        .extracting(SummarySentence::text)
        .containsExactly("Bridge");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void emojiAloneAreTheirOwnSummary(Method method) {
    List<SourceSentence> emoji = ArticleText.english().paragraph("🎉🎉", "👍").sentences();

    assertThat(summarize(emoji, method, 1).sentences())
        .extracting(SummarySentence::text)
        .containsExactly("🎉🎉");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void aTextWithoutASentenceHasAnEmptySummary(Method method) {
    assertThat(summarize(List.of(), method, 3).sentences()).isEmpty();
  }

  @Test
  void aShareIsRoundedAndAtLeastOneSentence() {
    assertThat(shareOfBridge(0.001)).hasSize(1);
    assertThat(shareOfBridge(0.3)).hasSize(2);
    assertThat(shareOfBridge(1)).hasSize(8);
  }

  @Test
  void leadTakesTheFirstSentencesAndNoHeading() {
    assertThat(summarize(BRIDGE, Method.LEAD, 3).sentences())
        .extracting(SummarySentence::position)
        .containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource(names = {"LEXRANK", "TEXTRANK"})
  void whatCannotStandIsTakenLast(Method method) {
    List<SummarySentence> all = summarize(BRIDGE, method, BRIDGE.size()).sentences();

    assertThat(all.get(0).rank()).as("heading").isEqualTo(8);
    assertThat(all.get(6).rank()).as("question").isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(names = {"LEXRANK", "TEXTRANK"})
  void aSentenceThatPointsBackComesOnlyBehindTheOneItPointsTo(Method method) {
    for (int count = 1; count <= 5; count++) {
      List<Integer> positions =
          summarize(BRIDGE, method, count).sentences().stream()
              .map(SummarySentence::position)
              .toList();

      assertThat(!positions.contains(2) || positions.contains(1)).isTrue();
      assertThat(!positions.contains(4) || positions.contains(3)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LEXRANK", "TEXTRANK"})
  void theSentenceThatTheOthersSpeakOfComesFirst(Method method) {
    SummarySentence first = summarize(BRIDGE, method, 1).sentences().get(0);

    assertThat(first.position()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"LEXRANK", "TEXTRANK"})
  void aSentenceThatIsThereTwiceIsPickedOnce(Method method) {
    String said = "The operator of the railway promised buses for the passengers at the bridge.";
    List<SourceSentence> sentences =
        ArticleText.english()
            .paragraph(said, "The railway bridge was closed after a freight train left the rails.")
            .paragraph(said, "Passengers wait for the buses in the cold hall of the station.")
            .sentences();

    assertThat(summarize(sentences, method, 3).sentences())
        .extracting(SummarySentence::text)
        .doesNotHaveDuplicates();
  }

  @Test
  void thePartsOfTheSalienceAddUpToItsTotal() {
    for (SummarySentence sentence : summarize(BRIDGE, Method.LEXRANK, 5).sentences()) {
      Salience s = sentence.salience();

      assertThat(s.total())
          .isCloseTo(s.centrality() + s.position() + s.length() + s.redundancy(), within(1e-12));
      assertThat(s.redundancy()).isNotPositive();
    }
  }

  @Test
  void aTranslatedPostMayEnterAndKeepsItsPlace() {
    List<SourceSentence> sentences =
        List.of(
            BRIDGE.get(7),
            new SourceSentence(
                BRIDGE.get(1).span(),
                "The railway bridge across the river is closed, and buses will take passengers",
                Lang.ENGLISH,
                Role.POST,
                true),
            BRIDGE.get(5));

    SummarySentence picked = summarize(sentences, Method.LEXRANK, 1).sentences().get(0);

    assertThat(picked.span()).isEqualTo(BRIDGE.get(1).span());
    assertThat(picked.translated()).isTrue();
  }

  /** 100,000 words; it takes 0.3 to 2 s where an article takes 0.003 s. */
  @ParameterizedTest
  @EnumSource(names = {"LEXRANK", "TEXTRANK"})
  void aBookIsSummarisedInSeconds(Method method) {
    Random random = new Random(1);
    ArticleText book = ArticleText.english();
    for (int i = 0; i < 5_000; i++) {
      String words =
          IntStream.range(0, 19)
              .mapToObj(k -> "word" + (int) (20_000 * Math.pow(random.nextDouble(), 4)))
              .collect(Collectors.joining(" "));
      book.paragraph("The " + words + ".");
    }
    List<SourceSentence> sentences = book.sentences();

    Summary summary =
        assertTimeout(
            Duration.ofSeconds(15),
            () -> summarizer.summarize(sentences, Lang.ENGLISH, method, new Budget.Share(0.2)));

    assertThat(summary.sentences()).hasSize(1_000);
  }

  private List<SummarySentence> shareOfBridge(double share) {
    return summarizer
        .summarize(BRIDGE, Lang.ENGLISH, Method.LEXRANK, new Budget.Share(share))
        .sentences();
  }

  private Summary summarize(List<SourceSentence> sentences, Method method, int count) {
    return summarizer.summarize(sentences, Lang.ENGLISH, method, new Budget.Sentences(count));
  }
}
