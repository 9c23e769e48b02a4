package dev.perekaz.server;

/**
 * What the server lets its clients ask for.
 *
 * @param bytes in the body of a request
 * @param characters in an article, or in all texts of a translation request together (UTF-16)
 * @param batch texts in a translation request
 * @param requestsPerMinute by one address; 0 for any number
 * @param alternatives to a translation
 * @param workers articles and translation requests at work at a time; each has decoders of its own
 * @param queue of those that may wait for a worker
 */
public record Limits(
    int bytes,
    int characters,
    int batch,
    int requestsPerMinute,
    int alternatives,
    int workers,
    int queue) {
  /** For a workbench that one newsroom uses. */
  public static final Limits DEFAULT =
      new Limits(
          8_000_000,
          500_000,
          128,
          0,
          8,
          Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
          64);

  /**
   * @throws IllegalArgumentException if a number is below its least
   */
  public Limits {
    require("bytes", bytes, 1);
    require("characters", characters, 1);
    require("texts in a batch", batch, 1);
    require("requests per minute", requestsPerMinute, 0);
    require("alternatives", alternatives, 0);
    require("workers", workers, 1);
    require("waiting requests", queue, 1);
  }

  private static void require(String what, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "the limit of %s is at least %d, not %d".formatted(what, least, value));
    }
  }
}
