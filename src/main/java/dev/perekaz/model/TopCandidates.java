package dev.perekaz.model;

import dev.perekaz.decode.Candidates;
import java.util.Set;

/** The best of all logits, for decoders that hand them all out. */
final class TopCandidates {
  private TopCandidates() {}

  /**
   * @param logits [rows, vocabulary] row by row
   * @param barred ids that are never chosen
   */
  static Candidates of(float[] logits, int vocabulary, int width, Set<Integer> barred) {
    int rows = logits.length / vocabulary;
    int[] ids = new int[rows * width];
    float[] scores = new float[rows * width];
    for (int row = 0; row < rows; row++) {
      int start = row * vocabulary;
      for (int id : barred) {
        logits[start + id] = Float.NEGATIVE_INFINITY;
      }
      double norm = logSumExp(logits, start, vocabulary);
      for (int rank = 0; rank < width; rank++) {
        int best = best(logits, start, vocabulary);
        ids[row * width + rank] = best;
        scores[row * width + rank] = (float) (logits[start + best] - norm);
        logits[start + best] = Float.NEGATIVE_INFINITY;
      }
    }
    return new Candidates(width, ids, scores);
  }

  private static int best(float[] logits, int start, int vocabulary) {
    int best = 0;
    for (int id = 1; id < vocabulary; id++) {
      if (logits[start + id] > logits[start + best]) {
        best = id;
      }
    }
    return best;
  }

  private static double logSumExp(float[] logits, int start, int vocabulary) {
    double peak = logits[start + best(logits, start, vocabulary)];
    double sum = 0;
    for (int id = 0; id < vocabulary; id++) {
      sum += Math.exp(logits[start + id] - peak);
    }
    return peak + Math.log(sum);
  }
}
