package dev.perekaz.marian;

import java.nio.file.Path;

/** A model's file is damaged or of a kind that Perekaz cannot run; the message is for the user. */
public final class ModelFormatException extends Exception {
  private static final long serialVersionUID = 1;

  public ModelFormatException(Path file, String message) {
    super(file + ": " + message);
  }

  public ModelFormatException(Path file, String message, Throwable cause) {
    super(file + ": " + message, cause);
  }
}
