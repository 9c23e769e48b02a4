package dev.perekaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Summaries by vectors that are written by hand. */
class PacSumTest {
  private static final float[] BRIDGE = {1, 0, 0};
  private static final float[] NEAR_BRIDGE = {0.96f, 0.28f, 0};
  private static final float[] BUSES = {0, 1, 0};
  private static final float[] WEATHER = {0, 0, 1};
  private static final float[] UNKNOWN = {0, 0, 0};

  private static double[] centralities(float[]... vectors) {
    return PacSum.of(new Cosines(vectors));
  }

  private static SourceSentence sentence(int index, String original, Lang written) {
    return new SourceSentence(
        new Span(100 * index, 100 * index + original.length()),
        "The railway bridge number %d stays closed for some more days.".formatted(index),
        Lang.ENGLISH,
        Role.BODY,
        !written.equals(Lang.ENGLISH),
        original,
        written);
  }

  private static List<Integer> picks(SentenceVectors vectors, int count, Lang... written) {
    List<SourceSentence> sentences =
        IntStream.range(0, written.length)
            .mapToObj(i -> sentence(i, "original " + i, written[i]))
            .toList();
    return new Summarizer(vectors)
            .summarize(sentences, Lang.ENGLISH, Method.PACSUM, new Budget.Sentences(count))
            .sentences()
            .stream()
            .map(SummarySentence::position)
            .toList();
  }

  @Test
  void whatIsToldFurtherOnIsCentralAndWhatRepeatsItIsNot() {
    double[] centralities = centralities(BRIDGE, WEATHER, NEAR_BRIDGE, NEAR_BRIDGE);

    assertThat(centralities[0]).isGreaterThan(centralities[1]);
    assertThat(centralities[1]).isGreaterThan(centralities[3]);
  }

  @Test
  void aSentenceWithoutADirectionIsNeverMoreCentralThanAnother() {
    double[] centralities = centralities(BRIDGE, NEAR_BRIDGE, UNKNOWN, BUSES);

    assertThat(centralities[2]).isEqualTo(Arrays.stream(centralities).min().orElseThrow());
  }

  @Test
  void theCentroidIsNearestToWhatMostSentencesSay() {
    double[] cosines = new Cosines(BRIDGE, NEAR_BRIDGE, UNKNOWN, BUSES).withMean();

    assertThat(cosines[1]).isGreaterThan(cosines[0]).isLessThanOrEqualTo(1);
    assertThat(cosines[0]).isGreaterThan(cosines[3]);
    assertThat(cosines[2]).isEqualTo(cosines[3]);
    assertThat(new Cosines(UNKNOWN).withMean()).containsOnly(0);
    assertThat(new Cosines().withMean()).isEmpty();
  }

  @Test
  void sentencesThatAreAllAlikeAreEquallyCentral() {
    assertThat(centralities(BRIDGE, BRIDGE, BRIDGE)).containsOnly(0);
    assertThat(centralities(UNKNOWN)).containsOnly(0);
    assertThat(centralities()).isEmpty();
  }

  @Test
  void oneThingSaidInTwoLanguagesEntersOnce() {
    SentenceVectors vectors = all -> new float[][] {BRIDGE, NEAR_BRIDGE, BUSES, WEATHER};

    assertThat(picks(vectors, 3, Lang.ENGLISH, Lang.UKRAINIAN, Lang.ENGLISH, Lang.ENGLISH))
        .containsExactly(0, 2, 3);
  }

  @Test
  void theVectorsAreAskedForWhatWasWritten() {
    SentenceVectors vectors =
        all -> {
          assertThat(all)
              .extracting(SourceSentence::original)
              .containsExactly("original 0", "original 1");
          assertThat(all)
              .extracting(SourceSentence::written)
              .containsExactly(Lang.ENGLISH, Lang.UKRAINIAN);
          return new float[][] {BRIDGE, BUSES};
        };

    assertThat(picks(vectors, 2, Lang.ENGLISH, Lang.UKRAINIAN)).containsExactly(0, 1);
  }

  @Test
  void sentencesInUnknownLanguagesAreNotPassedOverInSilence() {
    SentenceVectors vectors = all -> new float[][] {BRIDGE, UNKNOWN, BUSES};
    List<SourceSentence> sentences =
        IntStream.range(0, 3).mapToObj(i -> sentence(i, "original", Lang.ENGLISH)).toList();
    Summary made =
        new Summarizer(vectors)
            .summarize(sentences, Lang.ENGLISH, Method.CENTROID, new Budget.Sentences(2));

    assertThat(made.method()).isEqualTo(Method.CENTROID);
    assertThat(made.makeshift())
        .hasValue(
            "CENTROID took 1 of 3 sentences for the least central: the encoder does not know their language");
  }

  @Test
  void theDefaultServesWhereThereAreNoVectorsAndSaysSo() {
    List<SourceSentence> sentences =
        IntStream.range(0, 4).mapToObj(i -> sentence(i, "original", Lang.ENGLISH)).toList();
    Budget two = new Budget.Sentences(2);
    Summarizer summarizer = new Summarizer();
    Summary made = summarizer.summarize(sentences, Lang.ENGLISH, Method.PACSUM, two);

    assertThat(made.method()).isEqualTo(Method.DEFAULT);
    assertThat(made.makeshift())
        .hasValueSatisfying(
            why -> assertThat(why).contains("PACSUM", "TEXTRANK", "no sentence encoder"));
    assertThat(made.sentences())
        .isEqualTo(summarizer.summarize(sentences, Lang.ENGLISH, Method.DEFAULT, two).sentences());
  }
}
