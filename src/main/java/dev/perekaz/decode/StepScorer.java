package dev.perekaz.decode;

/** A decoder that scores one step for a batch of rows, each a translation in the making. */
@FunctionalInterface
public interface StepScorer {
  /**
   * Advances the rows by a token. At the first step the rows are the sources. Rows may be left out,
   * repeated or reordered from step to step.
   *
   * @param origins for each row, the row of the step before that it goes on from
   * @param previous for each row, the token that it was given
   * @param width how many candidates are wanted for each row
   */
  Candidates step(int[] origins, int[] previous, int width);
}
