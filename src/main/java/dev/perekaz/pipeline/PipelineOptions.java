package dev.perekaz.pipeline;

import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Method;
import dev.perekaz.text.Lang;

/**
 * The reader's wishes.
 *
 * @param target the reader's language
 * @param beams width of the translation's search, 1 for greedy, at most 16
 */
public record PipelineOptions(Lang target, Method method, Budget budget, int beams) {
  /** Widest beam that can be asked for. */
  public static final int MOST_BEAMS = 16;

  public static final PipelineOptions DEFAULT =
      new PipelineOptions(Lang.ENGLISH, Method.DEFAULT, new Budget.Sentences(5), 1);

  /**
   * @throws IllegalArgumentException if {@code beams} is not 1 to 16
   */
  public PipelineOptions {
    if (beams < 1 || beams > MOST_BEAMS) {
      throw new IllegalArgumentException(
          "a beam is 1 to %d wide, not %d".formatted(MOST_BEAMS, beams));
    }
  }

  PipelineOptions withSummary(Method by, Budget length) {
    return new PipelineOptions(target, by, length, beams);
  }
}
