package dev.perekaz.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Takes one sentence after the other, each time the one with the most salience among those that can
 * stand (maximal marginal relevance, Carbonell and Goldstein, 1998).
 */
final class Picker {
  private static final List<Standing> WITH_CONTENT =
      List.of(Standing.FREE, Standing.DEPENDENT, Standing.WEAK);

  private final List<Standing> standings;
  private final Salience[] saliences;
  private final Weights weights;
  private final Redundancy redundancy;
  private final boolean[] picked;

  /** The greatest likeness to a sentence already picked. */
  private final double[] repeats;

  /**
   * @param saliences [sentences], without their redundancy
   */
  Picker(
      List<Standing> standings, List<Salience> saliences, Weights weights, Redundancy redundancy) {
    this.standings = standings;
    this.saliences = saliences.toArray(new Salience[0]);
    this.weights = weights;
    this.redundancy = redundancy;
    picked = new boolean[standings.size()];
    repeats = new double[standings.size()];
  }

  /** A sentence and what spoke for it when it was picked. */
  record Pick(int sentence, Salience salience) {}

  /**
   * The first {@code count} sentences, best first.
   *
   * @param count at most the number of sentences
   */
  List<Pick> pick(int count) {
    List<Pick> picks = new ArrayList<>(count);
    while (picks.size() < count) {
      int best = next();
      picks.add(new Pick(best, salience(best)));
      picked[best] = true;
      remember(best);
    }
    return picks;
  }

  /** Those that stand come first, then those that at least say something new, then the others. */
  private int next() {
    int best = best(this::stands);
    for (Standing standing : WITH_CONTENT) {
      best = best >= 0 ? best : best(i -> standings.get(i) == standing && isNew(i));
    }
    for (Standing standing : Standing.values()) {
      best = best >= 0 ? best : best(i -> standings.get(i) == standing);
    }
    return best;
  }

  private boolean isNew(int sentence) {
    return repeats[sentence] < Redundancy.SAME;
  }

  private boolean stands(int sentence) {
    return isNew(sentence)
        && switch (standings.get(sentence)) {
          case FREE -> true;
          case DEPENDENT -> sentence > 0 && picked[sentence - 1];
          case WEAK, NONE -> false;
        };
  }

  /** The earliest of the best; -1 if none qualifies. */
  private int best(IntPredicate qualifies) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < picked.length; i++) {
      if (!picked[i] && qualifies.test(i) && salience(i).total() > most) {
        best = i;
        most = salience(i).total();
      }
    }
    return best;
  }

  private Salience salience(int sentence) {
    return saliences[sentence].withRedundancy(-weights.redundancy() * repeats[sentence]);
  }

  private void remember(int sentence) {
    double[] with = redundancy.with(sentence);
    for (int i = 0; i < repeats.length; i++) {
      repeats[i] = Math.max(repeats[i], with[i]);
    }
  }
}
