package dev.perekaz.server;

import java.util.Locale;

/** How far an article is. */
enum State {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  /** What was finished before is kept. */
  CANCELLED;

  boolean hasEnded() {
    return compareTo(DONE) >= 0;
  }

  /** As the API names it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
