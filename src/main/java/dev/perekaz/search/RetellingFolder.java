package dev.perekaz.search;

import static java.util.stream.Collectors.joining;

import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.report.DocumentReader;
import dev.perekaz.report.UnreadableDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * A folder of finished retellings: the JSON documents in it and in the folders in it. Hidden files
 * are none.
 */
public record RetellingFolder(Path folder) implements Articles {
  private static final String ENDING = ".json";

  /**
   * The documents by their paths below the folder, with {@code /} between the parts. What tells an
   * edition from another is the file's size and time.
   *
   * @throws UncheckedIOException if the folder cannot be looked through
   */
  @Override
  public Map<String, String> editions() {
    Map<String, String> editions = new TreeMap<>();
    try {
      Files.walkFileTree(folder, new Documents(editions));
      return editions;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be looked through: %s".formatted(folder, e), e);
    }
  }

  /** Collects the documents. */
  private final class Documents extends SimpleFileVisitor<Path> {
    private final Map<String, String> editions;

    Documents(Map<String, String> editions) {
      this.editions = editions;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (attributes.isRegularFile() && name.endsWith(ENDING) && !name.startsWith(".")) {
        editions.put(id(file), attributes.size() + " " + attributes.lastModifiedTime());
      }
      return FileVisitResult.CONTINUE;
    }

    /** What may not be looked into hides nothing else. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  private String id(Path file) {
    return StreamSupport.stream(folder.relativize(file).spliterator(), false)
        .map(Path::toString)
        .collect(joining("/"));
  }

  @Override
  public Optional<ArticleResult> read(String id) throws UnreadableDocumentException {
    try {
      String json = Files.readString(folder.resolve(id));
      return Optional.of(new DocumentReader().read(id, json));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UnreadableDocumentException(id, "cannot be read: " + e, e);
    }
  }
}
