package dev.perekaz.memory;

import org.jdbi.v3.core.statement.Query;

/** A part of a list. */
record Page(int limit, int offset) {
  /**
   * @throws IllegalArgumentException if either is negative
   */
  Page {
    if (limit < 0 || offset < 0) {
      throw new IllegalArgumentException(
          "a part of a list has a limit and an offset of 0 or more, not %d and %d"
              .formatted(limit, offset));
    }
  }

  /** Sets {@code :limit} and {@code :offset} of a query. */
  Query of(Query query) {
    return query.bind("limit", limit).bind("offset", offset);
  }
}
