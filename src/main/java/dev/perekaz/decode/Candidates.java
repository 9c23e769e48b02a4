package dev.perekaz.decode;

/**
 * What may come next, for each row.
 *
 * @param width candidates a row, k
 * @param ids [rows, k] row by row, best first
 * @param logProbabilities [rows, k], at most 0
 */
public record Candidates(int width, int[] ids, float[] logProbabilities) {
  /**
   * @throws IllegalArgumentException if the arrays are not of one length, a multiple of the width
   */
  public Candidates {
    if (width < 1 || ids.length != logProbabilities.length || ids.length % width != 0) {
      throw new IllegalArgumentException(
          "%d ids and %d scores do not make rows of %d"
              .formatted(ids.length, logProbabilities.length, width));
    }
  }

  int id(int row, int rank) {
    return ids[row * width + rank];
  }

  double logProbability(int row, int rank) {
    return logProbabilities[row * width + rank];
  }
}
