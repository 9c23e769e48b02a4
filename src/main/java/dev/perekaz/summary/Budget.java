package dev.perekaz.summary;

/** How long a summary may be. */
public sealed interface Budget {
  /**
   * Exactly so many sentences, or all where there are fewer.
   *
   * @param count at least 1
   */
  record Sentences(int count) implements Budget {
    /**
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public Sentences {
      if (count < 1) {
        throw new IllegalArgumentException(
            "a summary has at least 1 sentence, not %d".formatted(count));
      }
    }
  }

  /**
   * A part of the article's sentences, rounded, at least one.
   *
   * @param share above 0.0, at most 1.0
   */
  record Share(double share) implements Budget {
    /**
     * @throws IllegalArgumentException if {@code share} is not above 0 and at most 1
     */
    public Share {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "a summary is a share above 0 and at most 1 of the article, not %s".formatted(share));
      }
    }
  }

  /** How many of {@code available} sentences to take. */
  default int of(int available) {
    int wanted =
        this instanceof Sentences sentences
            ? sentences.count()
            : (int) Math.max(1, Math.round(((Share) this).share() * available));
    return Math.min(available, wanted);
  }
}
