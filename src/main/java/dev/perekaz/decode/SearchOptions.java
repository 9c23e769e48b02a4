package dev.perekaz.decode;

import java.util.function.BooleanSupplier;

/**
 * How to search.
 *
 * @param beams hypotheses kept at each step, at least 1; 1 is greedy
 * @param lengthPenalty exponent of the length that a finished hypothesis's log-probability is
 *     divided by: 0 prefers short ones, 1 compares means
 * @param noRepeatNgram length of runs of tokens that may not occur twice; 0 allows all
 * @param cancelled asked before each step
 */
public record SearchOptions(
    int beams, double lengthPenalty, int noRepeatNgram, BooleanSupplier cancelled) {
  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SearchOptions {
    if (beams < 1 || noRepeatNgram < 0) {
      throw new IllegalArgumentException(
          "%d beams without repeated runs of %d".formatted(beams, noRepeatNgram));
    }
  }

  /** The single best token at each step: how these students are meant to be used. */
  public static SearchOptions greedy() {
    return new SearchOptions(1, 1.0, 0, () -> false);
  }

  public SearchOptions withBeams(int width) {
    return new SearchOptions(width, lengthPenalty, noRepeatNgram, cancelled);
  }

  public SearchOptions withoutRepeated(int ngram) {
    return new SearchOptions(beams, lengthPenalty, ngram, cancelled);
  }

  public SearchOptions until(BooleanSupplier stop) {
    return new SearchOptions(beams, lengthPenalty, noRepeatNgram, stop);
  }

  void checkCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new java.util.concurrent.CancellationException("the translation was cancelled");
    }
  }
}
