package dev.perekaz.batch;

/** A batch cannot start; the message is for the user. */
public final class BatchFailedException extends Exception {
  private static final long serialVersionUID = 1;

  BatchFailedException(String message) {
    super(message);
  }

  BatchFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
