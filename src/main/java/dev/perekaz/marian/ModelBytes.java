package dev.perekaz.marian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file whole, unless it is too large to be what it should be. */
final class ModelBytes {
  private ModelBytes() {}

  /**
   * @param most bytes that are read
   * @throws ModelFormatException if there are more, or the file cannot be read
   */
  static byte[] read(Path path, long most) throws ModelFormatException {
    try {
      long size = Files.size(path);
      if (size > most) {
        throw new ModelFormatException(
            path, "has %,d bytes; expected %,d at most".formatted(size, most));
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new ModelFormatException(path, "cannot be read: " + e.getMessage(), e);
    }
  }
}
