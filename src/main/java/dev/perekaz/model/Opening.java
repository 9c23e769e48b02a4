package dev.perekaz.model;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a model has opened so far; closed again if opening fails half-way. Safe for use by several
 * threads.
 */
final class Opening implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /** All is open: what was added is no longer this object's to close. */
  synchronized void done() {
    parts.clear();
  }

  @Override
  public synchronized void close() {
    RuntimeException failure = null;
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        failure = failure == null ? new IllegalStateException("a part does not close") : failure;
        failure.addSuppressed(e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
