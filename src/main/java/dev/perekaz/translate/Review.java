package dev.perekaz.translate;

import java.util.Optional;

/**
 * What a person made of a translation.
 *
 * @param text the person's own words in place of the machine's
 */
public record Review(Status status, Optional<String> text) {
  /** Nobody has looked at it. */
  public static final Review OPEN = new Review(Status.OPEN, Optional.empty());

  /** How far the review is. */
  public enum Status {
    OPEN,
    /** Changed, but not approved. */
    EDITED,
    APPROVED,
    /** Not fit to be read: the original stands in its place. */
    REJECTED
  }

  /**
   * @throws IllegalArgumentException if an edited translation has no text
   */
  public Review {
    if (status == Status.EDITED && text.isEmpty()) {
      throw new IllegalArgumentException("an edited translation needs its text");
    }
  }

  public static Review approved(String text) {
    return new Review(Status.APPROVED, Optional.of(text));
  }
}
