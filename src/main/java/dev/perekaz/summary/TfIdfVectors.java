package dev.perekaz.summary;

/** The cosine of the sentences' tf-idf vectors (Erkan and Radev, 2004), 0.0 to 1.0. */
final class TfIdfVectors implements Similarity {
  private final int[][] terms;

  /** Of length 1, or all 0.0; shaped like {@code terms}. */
  private final double[][] weights;

  private final int vocabulary;

  TfIdfVectors(WordBags bags) {
    terms = bags.terms();
    vocabulary = bags.vocabulary();
    double[] rarity = rarity(bags);
    weights = new double[terms.length][];
    for (int i = 0; i < terms.length; i++) {
      weights[i] = unit(terms[i], bags.counts()[i], rarity);
    }
  }

  /** One is added so that a word that is in every sentence of a short text still counts. */
  private static double[] rarity(WordBags bags) {
    int[] frequencies = bags.sentenceFrequencies();
    double[] rarity = new double[frequencies.length];
    for (int term = 0; term < rarity.length; term++) {
      rarity[term] = 1 + Math.log((double) bags.sentences() / frequencies[term]);
    }
    return rarity;
  }

  private static double[] unit(int[] terms, int[] counts, double[] rarity) {
    double[] weights = new double[terms.length];
    double squares = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = counts[k] * rarity[terms[k]];
      squares += weights[k] * weights[k];
    }
    double length = Math.sqrt(squares);
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= length;
    }
    return weights;
  }

  @Override
  public double[] spread(double[] values) {
    double[] byTerm = new double[vocabulary];
    for (int i = 0; i < terms.length; i++) {
      add(i, values[i], byTerm);
    }
    return products(byTerm);
  }

  /** The cosine of each sentence with this one. */
  double[] cosines(int sentence) {
    double[] byTerm = new double[vocabulary];
    add(sentence, 1, byTerm);
    return products(byTerm);
  }

  private void add(int sentence, double times, double[] byTerm) {
    for (int k = 0; k < terms[sentence].length; k++) {
      byTerm[terms[sentence][k]] += times * weights[sentence][k];
    }
  }

  private double[] products(double[] byTerm) {
    double[] products = new double[terms.length];
    for (int i = 0; i < products.length; i++) {
      for (int k = 0; k < terms[i].length; k++) {
        products[i] += byTerm[terms[i][k]] * weights[i][k];
      }
    }
    return products;
  }

  @Override
  public double self(int sentence) {
    return terms[sentence].length == 0 ? 0 : 1;
  }

  @Override
  public int sentences() {
    return terms.length;
  }
}
