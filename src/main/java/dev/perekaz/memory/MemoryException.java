package dev.perekaz.memory;

import java.nio.file.Path;

/** The memory cannot be opened; the message is for the user. */
public sealed class MemoryException extends Exception permits WrongFormException {
  private static final long serialVersionUID = 1;

  MemoryException(Path file, String message) {
    super(file + ": " + message);
  }

  MemoryException(Path file, String message, Throwable cause) {
    super(file + ": " + message, cause);
  }
}
