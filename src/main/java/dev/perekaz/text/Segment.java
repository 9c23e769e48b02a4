package dev.perekaz.text;

/**
 * A sentence, or what stands for one: a heading, a list item.
 *
 * @param span within the article's text, without white space at the ends
 * @param block index of its block in {@link Article#blocks()}
 */
public record Segment(Span span, int block, Lang language) {}
