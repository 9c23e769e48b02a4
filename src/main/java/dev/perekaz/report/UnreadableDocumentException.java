package dev.perekaz.report;

/** A report cannot be read back; the message is for the user. */
public final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableDocumentException(String name, String message) {
    super("the report of " + name + " " + message);
  }

  public UnreadableDocumentException(String name, String message, Throwable cause) {
    super("the report of " + name + " " + message, cause);
  }
}
