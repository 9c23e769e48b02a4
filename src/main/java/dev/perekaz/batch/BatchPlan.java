package dev.perekaz.batch;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files of a folder, and of the folders in it, a batch is about: those that end in {@code
 * .txt}, {@code .html}, {@code .htm}, {@code .md} or {@code .markdown}.
 *
 * @param files in the order of their names
 */
record BatchPlan(Path input, Path output, List<Path> files) {
  private static final Set<String> ENDINGS = Set.of("txt", "html", "htm", "md", "markdown");

  BatchPlan {
    files = List.copyOf(files);
  }

  /**
   * Looks through the input folder; makes the output folder.
   *
   * @throws BatchFailedException if the one is no folder or holds no article, or the other is a
   *     file
   */
  static BatchPlan of(Path input, Path output) throws BatchFailedException {
    if (!Files.isDirectory(input)) {
      throw new BatchFailedException(
          "%s %s; give a folder of articles"
              .formatted(input, Files.exists(input) ? "is a file" : "does not exist"));
    }
    try {
      if (Files.exists(output) && !Files.isDirectory(output)) {
        throw new BatchFailedException(
            "%s is a file; the results need a folder: choose another with --out".formatted(output));
      }
      Files.createDirectories(output);
      BatchPlan plan = new BatchPlan(input, output, articles(input, output));
      if (plan.files.isEmpty()) {
        throw new BatchFailedException(
            "%s holds no article: no file that ends in .txt, .html, .htm or .md".formatted(input));
      }
      return plan;
    } catch (IOException e) {
      throw new BatchFailedException(
          "%s cannot be used: %s".formatted(e.getMessage(), e.getClass().getSimpleName()), e);
    }
  }

  private static List<Path> articles(Path input, Path output) throws IOException {
    Path own = output.toRealPath();
    try (Stream<Path> found = Files.walk(input, FileVisitOption.FOLLOW_LINKS)) {
      return found
          .filter(BatchPlan::isArticle)
          .filter(file -> !file.toAbsolutePath().normalize().startsWith(own))
          .sorted()
          .toList();
    }
  }

  /** A folder with such a name is taken for an article too, and fails as one: it is named. */
  private static boolean isArticle(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The file's path below the input folder, with {@code /} between its parts. */
  String name(Path file) {
    return input.relativize(file).toString().replace('\\', '/');
  }

  /** Where the report of a file goes: {@code a/b.txt.json}, so that b.txt and b.html keep apart. */
  Path report(String name, String ending) {
    return output.resolve(name + "." + ending);
  }
}
