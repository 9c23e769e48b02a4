package dev.perekaz.ingest;

/** A file holds no article that can be read; the message is for the user. */
public final class UnreadableArticleException extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableArticleException(String name, String message) {
    super(name + ": " + message);
  }

  UnreadableArticleException(String name, String message, Throwable cause) {
    super(name + ": " + message, cause);
  }
}
