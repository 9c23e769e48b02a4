package dev.perekaz.catalog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a model is put together before it is put into its place: {@code .staging/ID} in the folder
 * of models, on the same disk, held by one process at a time. What is not finished stays there for
 * the next run.
 */
final class Staging implements AutoCloseable {
  private static final String FOLDER = ".staging";
  private static final long PAUSE_MILLIS = 200;

  private final Path place;
  private final Path staging;
  private final Path old;
  private final Path gone;
  private final FileChannel lock;

  private Staging(Path models, String id, FileChannel lock) {
    this.place = models.resolve(id);
    this.staging = models.resolve(FOLDER).resolve(id);
    this.old = models.resolve(FOLDER).resolve(id + ".old");
    this.gone = models.resolve(FOLDER).resolve(id + ".gone");
    this.lock = lock;
  }

  /**
   * Waits until no other process is at work on this model.
   *
   * @param models the folder of models; made if it is not there
   */
  static Staging take(Path models, String id, Progress progress) throws CatalogException {
    try {
      Path folder = Files.createDirectories(models.resolve(FOLDER));
      FileChannel lock =
          FileChannel.open(
              folder.resolve(id + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Staging staging = new Staging(models, id, lock);
      staging.lock(id, progress);
      staging.putBack();
      return staging;
    } catch (IOException e) {
      throw new CatalogException("%s cannot be written: %s".formatted(models, e.getMessage()), e);
    }
  }

  private void lock(String id, Progress progress) throws IOException, CatalogException {
    FileLock held = tryLock();
    if (held == null) {
      progress.said("%s: another process is at work on it; waiting".formatted(id));
    }
    while (held == null) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        lock.close();
        throw new CatalogException("interrupted", e);
      }
      held = tryLock();
    }
  }

  private @Nullable FileLock tryLock() throws IOException {
    try {
      return lock.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by another thread of this process.
      return null;
    }
  }

  /** What was moved aside by a process that was killed before it had put the new one in place. */
  private void putBack() throws IOException {
    if (isThere(old) && !isThere(place)) {
      move(old, place);
    }
    delete(old);
    delete(gone);
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** The folder to put the model together in; what an earlier run left is still there. */
  Path folder() throws CatalogException {
    try {
      return Files.createDirectories(staging);
    } catch (IOException e) {
      throw new CatalogException("%s cannot be made: %s".formatted(staging, e.getMessage()), e);
    }
  }

  /** Takes a folder on the same disk as what has been put together. */
  void adopt(Path finished) throws CatalogException {
    try {
      delete(staging);
      move(finished, staging);
    } catch (IOException e) {
      throw new CatalogException("%s cannot be moved: %s".formatted(finished, e.getMessage()), e);
    }
  }

  /** Deletes all that has been put together. */
  void clear() throws CatalogException {
    try {
      delete(staging);
    } catch (IOException e) {
      throw new CatalogException("%s cannot be deleted: %s".formatted(staging, e.getMessage()), e);
    }
  }

  /** Deletes what an earlier run left for another version of the model. */
  void keepOnly(Set<String> names) throws CatalogException {
    try (Stream<Path> left = Files.list(folder())) {
      for (Path file : left.toList()) {
        if (!names.contains(String.valueOf(file.getFileName()))) {
          delete(file);
        }
      }
    } catch (IOException e) {
      throw new CatalogException("%s cannot be emptied: %s".formatted(staging, e.getMessage()), e);
    }
  }

  /**
   * Puts the finished model into its place. What was there before is moved aside first, and back if
   * that fails.
   */
  Path finish() throws CatalogException {
    try {
      if (isThere(place)) {
        move(place, old);
      }
      try {
        move(staging, place);
      } catch (IOException e) {
        putBack();
        throw e;
      }
      delete(old);
      return place;
    } catch (IOException e) {
      throw new CatalogException(
          "%s cannot be put into its place: %s".formatted(place, e.getMessage()), e);
    }
  }

  /** Takes the model out of its place: from one moment to the next, and only then file by file. */
  void remove() throws CatalogException {
    try {
      move(place, gone);
      delete(gone);
      delete(staging);
    } catch (IOException e) {
      throw new CatalogException("%s cannot be removed: %s".formatted(place, e.getMessage()), e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  /** Deletes a folder and all in it; of a link, the link alone. */
  private static void delete(Path folder) throws IOException {
    if (!isThere(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws CatalogException {
    try {
      lock.close();
    } catch (IOException e) {
      throw new CatalogException("a lock does not open: " + e.getMessage(), e);
    }
  }
}
