package dev.perekaz.ingest;

import dev.perekaz.text.Article;
import java.util.List;

/**
 * An article as read from a file. Every character of its text is white space, in a block, or in a
 * removal.
 *
 * @param removals in the order of the text, disjoint from one another and from the blocks
 */
public record Reading(Source source, Article article, List<Removal> removals) {
  public Reading {
    removals = List.copyOf(removals);
  }
}
