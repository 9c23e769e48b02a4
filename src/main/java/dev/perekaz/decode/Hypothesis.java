package dev.perekaz.decode;

/**
 * A translation.
 *
 * @param ids its tokens, without the one that ends it
 * @param logProbability natural logarithm, the ending token included, at most 0
 */
public record Hypothesis(int[] ids, double logProbability) {
  /** Mean log-probability of a token, the ending one included. */
  public double score() {
    return logProbability / (ids.length + 1);
  }
}
