package dev.perekaz.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The articles to try the workbench with.
 *
 * @param all by name
 */
record Seeds(List<Seed> all) {
  private static final int OPENING = 90;

  /** A file in UTF-8. */
  record Seed(String name, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Its first words. */
    String opening() {
      String line = text().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
      int end = line.length() <= OPENING ? line.length() : line.lastIndexOf(' ', OPENING);
      return end < line.length() ? line.substring(0, Math.max(end, 1)) + "…" : line;
    }
  }

  /** What lies in a folder; nothing where there is none. */
  static Seeds in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new Seeds(List.of());
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      Stream.Builder<Seed> seeds = Stream.builder();
      for (Path file : sorted) {
        seeds.add(new Seed(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
      }
      return new Seeds(seeds.build().toList());
    }
  }

  /** By its name among those that were found: no path leads anywhere else. */
  Optional<Seed> find(String name) {
    return all.stream().filter(seed -> seed.name().equals(name)).findFirst();
  }
}
