package dev.perekaz.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the best few hypotheses of each source at each step. A source is done when it has as many
 * finished hypotheses as beams and no live one can still beat the worst of them (its
 * log-probability only falls; it is held to the length that it has).
 */
public final class BeamSearch {
  private final StepScorer scorer;
  private final Prompt prompt;
  private final SearchOptions options;
  private final List<Source> sources = new ArrayList<>();

  private BeamSearch(StepScorer scorer, Prompt prompt, SearchOptions options) {
    this.scorer = scorer;
    this.prompt = prompt;
    this.options = options;
    prompt.mostTokens().forEach(most -> sources.add(new Source(most)));
  }

  /**
   * A hypothesis in the making.
   *
   * @param row its row, or that of the beam it came from, in the step just done
   */
  private record Beam(TokenList tokens, double logProbability, int row) {}

  /** A way to go on: a beam and its next token. */
  private record Step(Beam beam, int id, double logProbability) {}

  /**
   * The hypotheses of each source, at most as many as beams, best first by log-probability divided
   * by length to the power of the length penalty.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static List<List<Hypothesis>> search(
      StepScorer scorer, Prompt prompt, SearchOptions options) {
    BeamSearch search = new BeamSearch(scorer, prompt, options);
    search.run();
    return search.sources.stream().map(Source::best).toList();
  }

  private void run() {
    Candidates next = prompt.start(scorer, width());
    for (int i = 0; i < sources.size(); i++) {
      sources.get(i).beams.add(new Beam(new TokenList(), 0, i));
    }
    while (true) {
      for (Source source : sources) {
        source.advance(next);
      }
      List<Beam> live = sources.stream().flatMap(source -> source.beams.stream()).toList();
      if (live.isEmpty()) {
        return;
      }
      options.checkCancelled();
      next = step(live);
    }
  }

  private Candidates step(List<Beam> live) {
    int[] origins = live.stream().mapToInt(Beam::row).toArray();
    int[] previous = live.stream().mapToInt(beam -> beam.tokens.last()).toArray();
    int row = 0;
    for (Source source : sources) {
      for (int i = 0; i < source.beams.size(); i++) {
        Beam beam = source.beams.get(i);
        source.beams.set(i, new Beam(beam.tokens, beam.logProbability, row++));
      }
    }
    return scorer.step(origins, previous, width());
  }

  /** One more than the beams, for one may end; and some to choose from where runs are barred. */
  private int width() {
    return options.beams() + 1 + (options.noRepeatNgram() == 0 ? 0 : 3);
  }

  /** The hypotheses of one source. */
  private final class Source {
    private final int most;
    private final List<Beam> beams = new ArrayList<>();
    private final PriorityQueue<Hypothesis> finished =
        new PriorityQueue<>(Comparator.comparingDouble(this::value));

    Source(int most) {
      this.most = most;
    }

    /** Takes the best steps of all beams: those that end are finished, the others live on. */
    void advance(Candidates next) {
      List<Step> steps = steps(next);
      if (steps.isEmpty()) {
        beams.forEach(b -> finish(new Hypothesis(b.tokens.toArray(), b.logProbability)));
      }
      beams.clear();
      for (Step step : steps) {
        if (beams.size() == options.beams()) {
          break;
        }
        if (step.id == prompt.end()) {
          finish(new Hypothesis(step.beam.tokens.toArray(), step.logProbability));
        } else {
          beams.add(new Beam(step.beam.tokens.with(step.id), step.logProbability, step.beam.row));
        }
      }
      endIfDone();
    }

    private List<Step> steps(Candidates next) {
      List<Step> steps = new ArrayList<>();
      for (Beam beam : beams) {
        for (int rank = 0; rank < next.width(); rank++) {
          int id = next.id(beam.row, rank);
          if (!beam.tokens.wouldRepeat(id, options.noRepeatNgram())) {
            double total = beam.logProbability + next.logProbability(beam.row, rank);
            steps.add(new Step(beam, id, total));
          }
        }
      }
      steps.sort(Comparator.comparingDouble(Step::logProbability).reversed());
      return steps;
    }

    private void endIfDone() {
      boolean cut = !beams.isEmpty() && beams.get(0).tokens.size() >= most;
      if (cut) {
        beams.forEach(b -> finish(new Hypothesis(b.tokens.toArray(), b.logProbability)));
      }
      if (cut || isBeaten()) {
        beams.clear();
      }
    }

    private boolean isBeaten() {
      Hypothesis worst = finished.peek();
      return worst != null
          && finished.size() == options.beams()
          && beams.stream().allMatch(b -> value(b.logProbability, b.tokens.size()) <= value(worst));
    }

    private void finish(Hypothesis hypothesis) {
      finished.add(hypothesis);
      if (finished.size() > options.beams()) {
        finished.remove();
      }
    }

    private double value(Hypothesis hypothesis) {
      return value(hypothesis.logProbability(), hypothesis.ids().length + 1);
    }

    private double value(double logProbability, int length) {
      return logProbability / Math.pow(length, options.lengthPenalty());
    }

    private List<Hypothesis> best() {
      return finished.stream()
          .sorted(Comparator.comparingDouble((Hypothesis h) -> value(h)).reversed())
          .toList();
    }
  }
}
