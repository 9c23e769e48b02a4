package dev.perekaz.cli;

/** A command cannot do what it was asked; the message is for the user. */
final class CommandFailedException extends Exception {
  private static final long serialVersionUID = 1;

  /** The cause's message says all. */
  static CommandFailedException because(Exception cause) {
    return new CommandFailedException(String.valueOf(cause.getMessage()), cause);
  }

  CommandFailedException(String message) {
    super(message);
  }

  CommandFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
