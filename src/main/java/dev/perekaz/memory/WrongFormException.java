package dev.perekaz.memory;

import java.nio.file.Path;

/** The file is another program's, or a newer version's. */
final class WrongFormException extends MemoryException {
  private static final long serialVersionUID = 1;

  WrongFormException(Path file, String message) {
    super(file, message);
  }
}
