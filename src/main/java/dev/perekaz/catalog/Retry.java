package dev.perekaz.catalog;

import java.io.IOException;
import java.time.Duration;

/**
 * Tries again what may go better the next time.
 *
 * @param most tries in all
 * @param pause before the second try; doubled before each further one
 */
public record Retry(int most, Duration pause) {
  public static final Retry USUAL = new Retry(4, Duration.ofSeconds(1));

  /** Something to try. */
  @FunctionalInterface
  interface Task<T> {
    T run() throws IOException, CatalogException;
  }

  /**
   * Runs the task until it does not break off.
   *
   * @throws CatalogException if the task refuses, or breaks off each time
   */
  <T> T run(Task<T> task, Progress progress) throws CatalogException {
    for (int tries = 1; ; tries++) {
      try {
        return task.run();
      } catch (IOException e) {
        if (tries >= most) {
          throw new CatalogException("%s (tried %d times)".formatted(e.getMessage(), tries), e);
        }
        progress.said("%s; trying again".formatted(e.getMessage()));
        sleep(pause.multipliedBy(1L << (tries - 1)));
      }
    }
  }

  private static void sleep(Duration pause) throws CatalogException {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogException("interrupted", e);
    }
  }
}
