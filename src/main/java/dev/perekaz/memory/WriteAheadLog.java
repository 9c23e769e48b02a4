package dev.perekaz.memory;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** SQLite's journal that lets others read while one writes. */
final class WriteAheadLog {
  private static final int PAUSE_MILLISECONDS = 20;

  private WriteAheadLog() {}

  /**
   * Has a file use it, from now on. SQLite does not wait where two processes do so at once, so this
   * tries again.
   */
  static void switchOn(Handle handle) {
    long end = System.nanoTime() + Connections.PATIENCE.toNanos();
    while (true) {
      try {
        handle.createQuery("PRAGMA journal_mode = WAL").mapTo(String.class).one();
        return;
      } catch (JdbiException e) {
        if (!Fault.isBusy(e) || System.nanoTime() > end) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while opening the memory", e);
    }
  }
}
