package dev.perekaz.text;

import java.util.Optional;

/**
 * A paragraph, a heading, a post: a stretch of text that stands on lines of its own.
 *
 * @param span the words to be read, without white space at the ends
 * @param declared the language that the source itself names, as {@code <p lang="uk">} does
 * @param post the attribution, if the block is a post
 */
public record Block(Span span, BlockKind kind, Optional<Lang> declared, Optional<Post> post) {
  public static Block of(Span span, BlockKind kind) {
    return new Block(span, kind, Optional.empty(), Optional.empty());
  }
}
