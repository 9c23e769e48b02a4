package dev.perekaz.decode;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a search starts and where it ends.
 *
 * @param forced tokens that every translation is given to start with, at least one; they are not
 *     part of it
 * @param end the token that ends a translation
 * @param mostTokens for each source, how many tokens its translation may have, at least 1
 */
public record Prompt(int[] forced, int end, List<Integer> mostTokens) {
  public Prompt {
    mostTokens = List.copyOf(mostTokens);
    if (forced.length == 0) {
      throw new IllegalArgumentException("a translation needs a token to start from");
    }
  }

  int sources() {
    return mostTokens.size();
  }

  /** Feeds the forced tokens to every source and returns what may follow them. */
  Candidates start(StepScorer scorer, int width) {
    int[] rows = IntStream.range(0, sources()).toArray();
    Candidates next = null;
    for (int token : forced) {
      int[] previous = new int[rows.length];
      Arrays.fill(previous, token);
      next = scorer.step(rows, previous, width);
    }
    return requireNonNull(next);
  }
}
