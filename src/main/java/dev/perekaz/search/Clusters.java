package dev.perekaz.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups vectors, the nearest pairs first: two groups become one if the mean of all cosines between
 * them reaches a threshold (average linkage). So a chain of articles, each a little like the next,
 * is no group.
 */
final class Clusters {
  private final List<float[]> vectors;
  private final double threshold;
  private final List<Group> groups = new ArrayList<>();

  /** The place of each vector's group. */
  private final int[] groupOf;

  /** Members, and the sum of their vectors; without members once another has taken them. */
  private record Group(List<Integer> members, float[] sum) {
    double mean(Group other) {
      return NeutralSpace.dot(sum, other.sum) / ((double) members.size() * other.members.size());
    }

    void take(Group other) {
      members.addAll(other.members);
      other.members.clear();
      for (int k = 0; k < sum.length; k++) {
        sum[k] += other.sum[k];
      }
    }
  }

  private record Pair(int one, int other, double cosine) {}

  private Clusters(List<float[]> vectors, double threshold) {
    this.vectors = vectors;
    this.threshold = threshold;
    this.groupOf = IntStream.range(0, vectors.size()).toArray();
    for (int i = 0; i < vectors.size(); i++) {
      groups.add(new Group(new ArrayList<>(List.of(i)), vectors.get(i).clone()));
    }
  }

  /**
   * The groups, the largest first, and of equal ones that with the first member; members in their
   * order.
   *
   * @param vectors [vectors, dimensions], each of length 1.0 or all 0.0
   */
  static List<List<Integer>> of(List<float[]> vectors, double threshold) {
    Clusters clusters = new Clusters(vectors, threshold);
    clusters.pairs().forEach(clusters::join);
    return clusters.groups.stream()
        .filter(group -> !group.members().isEmpty())
        .map(group -> group.members().stream().sorted().toList())
        .sorted(
            Comparator.<List<Integer>>comparingInt(List::size)
                .reversed()
                .thenComparing(members -> members.get(0)))
        .toList();
  }

  /** Those that are near enough, the nearest first. */
  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      for (int j = 0; j < i; j++) {
        double cosine = NeutralSpace.dot(vectors.get(i), vectors.get(j));
        if (cosine >= threshold) {
          pairs.add(new Pair(j, i, cosine));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::cosine).reversed());
    return pairs;
  }

  private void join(Pair pair) {
    int place = groupOf[pair.one()];
    Group one = groups.get(place);
    Group other = groups.get(groupOf[pair.other()]);
    if (place != groupOf[pair.other()] && one.mean(other) >= threshold) {
      other.members().forEach(member -> groupOf[member] = place);
      one.take(other);
    }
  }
}
