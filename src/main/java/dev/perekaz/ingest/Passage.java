package dev.perekaz.ingest;

import dev.perekaz.text.Span;
import java.util.List;

/**
 * Words that stand together in a text with markup: a paragraph, a heading, a cell.
 *
 * @param text as a reader sees it
 * @param pieces in order and disjoint: what the markup cuts the text into
 */
public record Passage(String text, List<Piece> pieces) {
  /**
   * A stretch without markup in it.
   *
   * @param span in the passage's text
   * @param depth how many elements it stands in, compared with its neighbours: of emphasised words,
   *     more than of those around them
   * @param fixed whether nobody may change it
   */
  public record Piece(Span span, int depth, boolean fixed) {}

  public Passage {
    pieces = List.copyOf(pieces);
  }
}
