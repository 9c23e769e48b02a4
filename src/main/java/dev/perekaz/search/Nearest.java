package dev.perekaz.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Looks at each sentence for those nearest to a vector. */
final class Nearest {
  private static final Comparator<Found> WORST_FIRST =
      Comparator.comparingInt(Found::dot)
          .thenComparing(Comparator.comparingInt(Found::article).reversed())
          .thenComparing(Comparator.comparingInt(Found::sentence).reversed());

  private final byte[] vector;
  private final int most;
  private final PriorityQueue<Found> found = new PriorityQueue<>(WORST_FIRST);
  private int articles;
  private int unknown;

  /** The sentence in this place of the article in this place. */
  record Found(int dot, int article, int sentence) {}

  /**
   * @param vector [dimensions], in bytes
   * @param most how many to find, at least 1
   */
  Nearest(byte[] vector, int most) {
    this.vector = vector;
    this.most = most;
  }

  /**
   * Looks at an article's sentences.
   *
   * @param sentences [sentences, dimensions], in bytes
   */
  void look(byte[] sentences) {
    int count = sentences.length / vector.length;
    for (int sentence = 0; sentence < count; sentence++) {
      int dot = ByteVectors.dot(vector, sentences, sentence);
      if (dot == 0) {
        unknown++;
      } else if (found.size() < most || dot > found.element().dot()) {
        add(new Found(dot, articles, sentence));
      }
    }
    articles++;
  }

  private void add(Found sentence) {
    found.add(sentence);
    if (found.size() > most) {
      found.remove();
    }
  }

  /** The nearest sentences, best first; where two are equally near, the first that was seen. */
  List<Found> best() {
    List<Found> best = new ArrayList<>(found);
    best.sort(WORST_FIRST.reversed());
    return best;
  }

  /** How many sentences have no direction. */
  int unknown() {
    return unknown;
  }
}
