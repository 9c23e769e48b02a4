package dev.perekaz.summary;

/** There are no sentence vectors; the message says why, for the user. */
public final class NoVectorsException extends Exception {
  private static final long serialVersionUID = 1L;

  public NoVectorsException(String message) {
    super(message);
  }

  public NoVectorsException(String message, Throwable cause) {
    super(message, cause);
  }
}
