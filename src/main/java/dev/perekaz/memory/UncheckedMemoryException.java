package dev.perekaz.memory;

import java.nio.file.Path;

/**
 * The memory, once open, could not do what was asked: a full disk, a damaged file. Nothing of it
 * was done, unless the message, which is for the user, says so.
 */
public final class UncheckedMemoryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UncheckedMemoryException(Path file, String message, Throwable cause) {
    super(file + ": " + message, cause);
  }

  /** Whether the file is damaged, so that asking again is of no use. */
  public boolean isDamage() {
    return Fault.isDamage(this);
  }
}
