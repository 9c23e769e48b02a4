package dev.perekaz.summary;

/** How sentences are ranked. */
public enum Method {
  /** Centrality in the graph of cosine similarities (Erkan and Radev, 2004). */
  LEXRANK,
  /** Centrality in the graph of shared words (Mihalcea and Tarau, 2004). */
  TEXTRANK,
  /** Centrality in the graph of sentence vectors, by what follows (Zheng and Lapata, 2019). */
  PACSUM,
  /** Nearness to the mean of the sentence vectors (Rossiello et al., 2017). */
  CENTROID,
  /** The first sentences: the baseline that news is hard to beat on. */
  LEAD;

  /** Ahead of the others on the articles of {@code src/lab/REPORT.md}, section 4. */
  public static final Method DEFAULT = TEXTRANK;

  /** Whether it takes sentence vectors. */
  public boolean takesVectors() {
    return this == PACSUM || this == CENTROID;
  }
}
