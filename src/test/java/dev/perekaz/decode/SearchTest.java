package dev.perekaz.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final int END = 0;
  private static final int START = 9;
  private static final int VOCABULARY = 5;

  /** A decoder whose next token depends on the last alone: [last][next] log-probabilities. */
  private static StepScorer markov(float[][] table) {
    return (origins, previous, width) -> {
      int[] ids = new int[previous.length * width];
      float[] scores = new float[ids.length];
      for (int row = 0; row < previous.length; row++) {
        float[] next = table[previous[row] == START ? VOCABULARY : previous[row]];
        int[] order =
            IntStream.range(0, VOCABULARY)
                .boxed()
                .sorted(Comparator.comparingDouble(id -> -next[id]))
                .mapToInt(id -> id)
                .toArray();
        for (int rank = 0; rank < width; rank++) {
          ids[row * width + rank] = order[Math.min(rank, VOCABULARY - 1)];
          scores[row * width + rank] = rank < VOCABULARY ? next[order[rank]] : -1e9f;
        }
      }
      return new Candidates(width, ids, scores);
    };
  }

  private static float[][] random(Random random) {
    float[][] table = new float[VOCABULARY + 1][VOCABULARY];
    for (float[] row : table) {
      double sum = 0;
      for (int i = 0; i < VOCABULARY; i++) {
        row[i] = random.nextFloat() + (i == END ? 0.3f : 0.01f);
        sum += row[i];
      }
      for (int i = 0; i < VOCABULARY; i++) {
        row[i] = (float) Math.log(row[i] / sum);
      }
    }
    return table;
  }

  private static Prompt prompt(int sources, int most) {
    return new Prompt(
        new int[] {START}, END, IntStream.range(0, sources).map(i -> most).boxed().toList());
  }

  private static Hypothesis exhaustive(float[][] table, int most, double alpha) {
    List<Hypothesis> all = new ArrayList<>();
    extend(table, new ArrayList<>(), 0, most, all);
    return all.stream()
        .max(
            Comparator.comparingDouble(
                h -> h.logProbability() / Math.pow(h.ids().length + 1, alpha)))
        .orElseThrow();
  }

  private static void extend(
      float[][] table, List<Integer> ids, double score, int most, List<Hypothesis> all) {
    float[] next = table[ids.isEmpty() ? VOCABULARY : ids.get(ids.size() - 1)];
    int[] tokens = ids.stream().mapToInt(id -> id).toArray();
    all.add(new Hypothesis(tokens, score + next[END]));
    for (int id = 1; id < VOCABULARY && ids.size() < most - 1; id++) {
      List<Integer> longer = new ArrayList<>(ids);
      longer.add(id);
      extend(table, longer, score + next[id], most, all);
    }
  }

  @Test
  void aWideBeamFindsWhatSearchingAllFinds() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      float[][] table = random(random);
      SearchOptions options = new SearchOptions(40, 0, 0, () -> false);

      Hypothesis best = BeamSearch.search(markov(table), prompt(1, 4), options).get(0).get(0);

      Hypothesis expected = exhaustive(table, 4, 0);
      assertThat(best.ids()).isEqualTo(expected.ids());
      assertThat(best.logProbability()).isCloseTo(expected.logProbability(), within());
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-4);
  }

  @Test
  void greedyTakesTheBestTokenAtEachStep() {
    float[][] table = random(new Random(5));
    table[VOCABULARY] = new float[] {-9, -1, -2, -3, -4};
    table[1] = new float[] {-9, -5, -1, -3, -4};
    table[2] = new float[] {-0.5f, -5, -6, -3, -4};

    Hypothesis found =
        GreedySearch.search(markov(table), prompt(1, 9), SearchOptions.greedy()).get(0);

    assertThat(found.ids()).containsExactly(1, 2);
    assertThat(found.logProbability()).isCloseTo(-2.5, within());
    assertThat(found.score()).isCloseTo(-2.5 / 3, within());
  }

  @Test
  void aBeamBeatsGreedyWhereTheFirstStepMisleads() {
    float[][] table = random(new Random(5));
    table[VOCABULARY] = new float[] {-9, -0.6f, -0.8f, -9, -9};
    table[1] = new float[] {-3, -9, -9, -9, -9};
    table[2] = new float[] {-0.1f, -9, -9, -9, -9};

    assertThat(
            GreedySearch.search(markov(table), prompt(1, 9), SearchOptions.greedy()).get(0).ids())
        .containsExactly(1);
    assertThat(
            BeamSearch.search(markov(table), prompt(1, 9), SearchOptions.greedy().withBeams(2))
                .get(0)
                .get(0)
                .ids())
        .containsExactly(2);
  }

  @Test
  void hypothesesAreDifferentAndBestFirst() {
    List<Hypothesis> found =
        BeamSearch.search(
                markov(random(new Random(7))), prompt(1, 6), SearchOptions.greedy().withBeams(4))
            .get(0);

    assertThat(found).hasSize(4);
    assertThat(found.stream().map(h -> List.of(IntStream.of(h.ids()).boxed().toArray())).distinct())
        .hasSize(4);
    assertThat(found).isSortedAccordingTo(Comparator.comparingDouble(Hypothesis::score).reversed());
  }

  @Test
  void eachSourceOfABatchIsSearchedAsIfAlone() {
    StepScorer scorer = markov(random(new Random(11)));
    SearchOptions beams = SearchOptions.greedy().withBeams(3);

    List<List<Hypothesis>> together = BeamSearch.search(scorer, prompt(4, 6), beams);

    Hypothesis alone = BeamSearch.search(scorer, prompt(1, 6), beams).get(0).get(0);
    assertThat(together)
        .hasSize(4)
        .allSatisfy(best -> assertThat(best.get(0).ids()).isEqualTo(alone.ids()));
  }

  @Test
  void isCutAtItsLimit() {
    float[][] table = new float[VOCABULARY + 1][];
    java.util.Arrays.fill(table, new float[] {-9, -0.1f, -8, -9, -9});

    assertThat(GreedySearch.search(markov(table), prompt(2, 7), SearchOptions.greedy()))
        .allSatisfy(found -> assertThat(found.ids()).hasSize(7));
  }

  @Test
  void barsRunsThatOccurredBefore() {
    float[][] table = new float[VOCABULARY + 1][];
    java.util.Arrays.fill(table, new float[] {-9, -0.1f, -0.2f, -9, -9});

    int[] ids =
        GreedySearch.search(markov(table), prompt(1, 6), SearchOptions.greedy().withoutRepeated(2))
            .get(0)
            .ids();

    assertThat(ids).containsExactly(1, 1, 2, 1);
  }

  @Test
  void stopsWhenCancelled() {
    float[][] table = new float[VOCABULARY + 1][];
    java.util.Arrays.fill(table, new float[] {-9, -0.1f, -8, -9, -9});

    assertThatThrownBy(
            () ->
                GreedySearch.search(
                    markov(table), prompt(1, 7), SearchOptions.greedy().until(() -> true)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void refusesABeamOfNoWidth() {
    assertThatThrownBy(() -> SearchOptions.greedy().withBeams(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 beams");
  }
}
