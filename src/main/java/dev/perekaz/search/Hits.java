package dev.perekaz.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param best the nearest first
 * @param unknown sentences that were not looked at, for the encoder does not know their languages
 */
public record Hits(List<Hit> best, int unknown) {
  public Hits {
    best = List.copyOf(best);
  }
}
