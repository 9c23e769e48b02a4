package dev.perekaz.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A {@link SentenceIndex} in a file of its own, beside the documents that it was made from. */
public final class IndexFile implements AutoCloseable {
  private final Database database;
  private final SentenceIndex index;

  private final Optional<String> fault;

  private IndexFile(Database database, Optional<String> fault) {
    this.database = database;
    this.fault = fault;
    this.index = new SentenceIndex(database, SentenceIndex.Guard.NONE);
  }

  /**
   * Opens a file; makes it if it is not there, and makes it anew if it is damaged or of a form that
   * this version does not know.
   *
   * @throws MemoryException if it cannot be made or written to
   */
  public static IndexFile open(Path file) throws MemoryException {
    try {
      return new IndexFile(Database.open(file, Schema.INDEX), Optional.empty());
    } catch (MemoryException e) {
      if (!(e instanceof WrongFormException || Fault.isDamage(e))) {
        throw e;
      }
      return anew(file, e);
    }
  }

  private static IndexFile anew(Path file, MemoryException fault) throws MemoryException {
    try {
      delete(file);
    } catch (IOException e) {
      throw new MemoryException(file, "cannot be replaced (%s); delete it".formatted(e), e);
    }
    return new IndexFile(
        Database.open(file, Schema.INDEX), Optional.of(String.valueOf(fault.getMessage())));
  }

  /** What was wrong with the file that was there, if it was made anew. */
  public Optional<String> fault() {
    return fault;
  }

  /** Deletes an index; it can be made again. */
  public static void delete(Path file) throws IOException {
    for (String ending : new String[] {"", "-wal", "-shm"}) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
    }
  }

  public SentenceIndex sentences() {
    return index;
  }

  /** Whatever is asked of the index later fails. */
  @Override
  public void close() {
    database.close();
  }
}
