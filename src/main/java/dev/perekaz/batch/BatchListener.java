package dev.perekaz.batch;

/** Told of each file of a batch when it is done. */
@FunctionalInterface
public interface BatchListener {
  /**
   * @param done how many are done, this one included
   * @param all how many there are
   */
  void done(ItemOutcome outcome, int done, int all);
}
