package dev.perekaz.summary;

/**
 * Why a sentence was picked. The parts add up to the total; all are without unit, more is better.
 *
 * @param centrality how much of the article it speaks of
 * @param position how early it stands
 * @param length how near it is to the length of a full sentence
 * @param redundancy what it repeats of the sentences picked before it, 0.0 or below
 */
public record Salience(double centrality, double position, double length, double redundancy) {
  public double total() {
    return centrality + position + length + redundancy;
  }

  Salience withRedundancy(double value) {
    // 0.0 + -0.0 is 0.0: no report shows a negative nought.
    return new Salience(centrality, position, length, 0.0 + value);
  }
}
