package dev.perekaz.batch;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

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
   *     file, cannot be made or is the same
   */
  static BatchPlan of(Path input, Path output) throws BatchFailedException {
    if (!Files.isDirectory(input)) {
      throw new BatchFailedException(
          "%s %s; give a folder of articles"
              .formatted(input, Files.exists(input) ? "is a file" : "does not exist"));
    }
    make(output);
    BatchPlan plan = new BatchPlan(input, output, articles(input, output));
    if (plan.files.isEmpty()) {
      throw new BatchFailedException(
          "%s holds no article: no file that ends in .txt, .html, .htm or .md".formatted(input));
    }
    return plan;
  }

  private static void make(Path output) throws BatchFailedException {
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new BatchFailedException(
          "%s is a file; the results need a folder: choose another with --out".formatted(output));
    }
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw new BatchFailedException(
          "%s cannot be made (%s): choose another folder with --out".formatted(output, e), e);
    }
  }

  private static List<Path> articles(Path input, Path output) throws BatchFailedException {
    List<Path> found = new ArrayList<>();
    try {
      if (Files.isSameFile(input, output)) {
        throw new BatchFailedException(
            "%s holds the articles; choose another folder for the results with --out"
                .formatted(output));
      }
      Files.walkFileTree(
          input, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor(output, found));
    } catch (IOException e) {
      throw new BatchFailedException("%s cannot be looked through: %s".formatted(input, e), e);
    }
    return found.stream().sorted().toList();
  }

  /** Stays out of the folder of results, by whatever way it is come to. */
  private static FileVisitor<Path> visitor(Path output, List<Path> found) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
          throws IOException {
        if (Files.isSameFile(folder, output)) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        return visitFile(folder, attributes);
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isArticle(file)) {
          found.add(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (!(e instanceof FileSystemLoopException)) {
          found.add(file);
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }

  /** A folder with such a name is taken for an article too, and fails as one: it is named. */
  private static boolean isArticle(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The file's path below the input folder, with {@code /} between its parts. */
  String name(Path file) {
    return StreamSupport.stream(input.relativize(file).spliterator(), false)
        .map(Path::toString)
        .collect(joining("/"));
  }

  /** Where the report of a file goes: {@code a/b.txt.json}, so that b.txt and b.html keep apart. */
  Path report(String name, String ending) {
    return output.resolve(name + "." + ending);
  }
}
