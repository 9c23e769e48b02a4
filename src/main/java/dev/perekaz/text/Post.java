package dev.perekaz.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a post set into an article comes from. The post's own text is its block's span; the footer
 * lies behind it, or before it.
 *
 * @param footer the attribution, such as {@code pic.twitter.com/… — Name (@handle) May 5, 2023}
 * @param author the author's name within the article's text
 * @param handle with its {@code @}
 * @param links as written, from the text and the footer, in their order
 */
public record Post(
    Span footer,
    Optional<Span> author,
    Optional<String> handle,
    Optional<LocalDate> date,
    List<String> links) {
  public Post {
    links = List.copyOf(links);
  }
}
