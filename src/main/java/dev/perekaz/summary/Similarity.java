package dev.perekaz.summary;

/**
 * How alike any two sentences are, 0.0 or more, the same both ways. It is never written out pair by
 * pair: what centrality needs of it is one product a step, and that takes time in the words of the
 * text and not in the square of its sentences.
 */
interface Similarity {
  /**
   * For each sentence the sum of {@code values} over all sentences, each times its likeness to this
   * one.
   *
   * @param values [sentences]
   */
  double[] spread(double[] values);

  /** How alike the sentence is to itself. */
  double self(int sentence);

  int sentences();
}
