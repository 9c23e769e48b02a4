package dev.perekaz.decode;

import java.util.List;
import java.util.stream.IntStream;

/** Takes the best token at each step. */
public final class GreedySearch {
  /** Finished rows are carried along until they are a quarter of the batch: dropping costs too. */
  private static final double LIVE_SHARE = 0.75;

  private final StepScorer scorer;
  private final Prompt prompt;
  private final SearchOptions options;
  private final List<Row> rows;

  private GreedySearch(StepScorer scorer, Prompt prompt, SearchOptions options) {
    this.scorer = scorer;
    this.prompt = prompt;
    this.options = options;
    this.rows = prompt.mostTokens().stream().map(Row::new).toList();
  }

  /** A translation in the making. */
  private static final class Row {
    private final TokenList tokens = new TokenList();
    private final int most;
    private double logProbability;
    private boolean live = true;

    Row(int most) {
      this.most = most;
    }

    Hypothesis finished() {
      return new Hypothesis(tokens.toArray(), logProbability);
    }
  }

  /**
   * One hypothesis for each source. One that does not end within its limit is cut there.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static List<Hypothesis> search(StepScorer scorer, Prompt prompt, SearchOptions options) {
    GreedySearch search = new GreedySearch(scorer, prompt, options);
    search.run();
    return search.rows.stream().map(Row::finished).toList();
  }

  private void run() {
    List<Row> batch = rows;
    Candidates next = prompt.start(scorer, width());
    while (true) {
      int[] chosen = advance(batch, next);
      int[] kept = kept(batch);
      if (kept.length == 0) {
        return;
      }
      options.checkCancelled();
      batch = IntStream.of(kept).mapToObj(batch::get).toList();
      int[] previous = IntStream.of(kept).map(row -> chosen[row]).toArray();
      next = scorer.step(kept, previous, width());
    }
  }

  private int width() {
    return options.noRepeatNgram() == 0 ? 1 : 4;
  }

  private int[] advance(List<Row> batch, Candidates next) {
    int[] chosen = new int[batch.size()];
    for (int i = 0; i < chosen.length; i++) {
      Row row = batch.get(i);
      int rank = rank(row, next, i);
      chosen[i] = next.id(i, rank);
      if (row.live) {
        take(row, chosen[i], next.logProbability(i, rank));
      }
    }
    return chosen;
  }

  /** The best candidate that repeats nothing; the best of all where every one does. */
  private int rank(Row row, Candidates next, int i) {
    for (int rank = 0; rank < next.width(); rank++) {
      if (!row.tokens.wouldRepeat(next.id(i, rank), options.noRepeatNgram())) {
        return rank;
      }
    }
    return 0;
  }

  private void take(Row row, int id, double logProbability) {
    row.logProbability += logProbability;
    if (id == prompt.end()) {
      row.live = false;
    } else {
      row.tokens.add(id);
      row.live = row.tokens.size() < row.most;
    }
  }

  private static int[] kept(List<Row> batch) {
    int[] live = IntStream.range(0, batch.size()).filter(i -> batch.get(i).live).toArray();
    boolean drop = live.length <= LIVE_SHARE * batch.size();
    return drop ? live : IntStream.range(0, batch.size()).toArray();
  }
}
