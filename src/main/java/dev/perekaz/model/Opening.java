package dev.perekaz.model;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a model has opened so far; closed again if opening fails half-way, and so is what comes
 * after that. Safe for use by several threads.
 */
final class Opening implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    if (closed) {
      close();
    }
    return part;
  }

  /** All is open: what was added is no longer this object's to close. */
  synchronized void done() {
    parts.clear();
  }

  @Override
  public synchronized void close() {
    closed = true;
    IllegalStateException failure = new IllegalStateException("parts of a model do not close");
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        failure.addSuppressed(e);
      }
    }
    if (failure.getSuppressed().length > 0) {
      throw failure;
    }
  }
}
