package dev.perekaz.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A text and what its reader sees in it.
 *
 * @param name the file's name, or {@code -} for standard input
 * @param text for plain text the decoded file, unchanged; for HTML and Markdown the words that a
 *     reader sees. All spans point into it.
 * @param title the headline, where the source marks one
 * @param date the day of publication, where the source names one
 * @param blocks in the order of the text, never overlapping, none of them blank
 */
public record Article(
    String name,
    String text,
    Optional<String> title,
    Optional<LocalDate> date,
    List<Block> blocks) {
  /**
   * @throws IllegalArgumentException if blocks overlap, are out of order, empty or outside the text
   */
  public Article {
    blocks = List.copyOf(blocks);
    int end = 0;
    for (Block block : blocks) {
      Span span = block.span();
      if (span.isEmpty() || span.start() < end || span.end() > text.length()) {
        throw new IllegalArgumentException(
            "%s: block %s is empty, overlaps the one before (which ends at %d) or leaves the text (of %d)"
                .formatted(name, span, end, text.length()));
      }
      end = span.end();
    }
  }

  public String textOf(Block block) {
    return block.span().in(text);
  }
}
