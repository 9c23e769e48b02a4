package dev.perekaz.batch;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Writes a file so that it is there whole or not at all. */
final class AtomicFile {
  static final String PART = ".part";

  private AtomicFile() {}

  /** Deletes what a killed run left half-written in a folder of results. */
  static void clean(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(AtomicFile::isLeftOver).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isLeftOver(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.matches(".*\\.(json|md|html)\\" + PART) && Files.isRegularFile(file);
  }

  static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = file.resolveSibling(file.getFileName() + PART);
    Files.writeString(part, text);
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
