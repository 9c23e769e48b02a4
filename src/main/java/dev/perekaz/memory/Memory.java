package dev.perekaz.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the workbench remembers, in one SQLite file of a folder. Safe for use by several threads,
 * and by several processes at a time.
 */
public final class Memory implements AutoCloseable {
  /** The file's name; beside it SQLite keeps {@code -wal} and {@code -shm} while it is open. */
  public static final String FILE = "perekaz.db";

  private final Database database;
  private final History history;
  private final Approved approved;
  private final SentenceIndex sentences;

  private Memory(Database database) {
    this.database = database;
    this.history = new History(database);
    this.approved = new Approved(database);
    this.sentences = new SentenceIndex(database, History::stands);
  }

  /**
   * Opens the memory in a folder; makes both if they are not there, for their owner's eyes only.
   *
   * @throws MemoryException if the folder cannot be made or written to, or if its file is damaged,
   *     another program's, or a newer version's
   */
  public static Memory open(Path folder) throws MemoryException {
    Path file = folder.resolve(FILE);
    try {
      PrivateFile.create(file);
    } catch (IOException e) {
      throw new MemoryException(
          file, "cannot be made (%s); name a folder that can be written to".formatted(e), e);
    }
    if (!Files.isRegularFile(file) || !Files.isWritable(file) || !Files.isWritable(folder)) {
      throw new MemoryException(
          file, "may not be written; check the permissions of the file and its folder");
    }
    return new Memory(Database.open(file, Schema.MEMORY));
  }

  /** The finished articles. */
  public History history() {
    return history;
  }

  /** The translation memory. */
  public Approved approved() {
    return approved;
  }

  /** The sentences of the finished articles, as far as they are indexed. */
  public SentenceIndex sentences() {
    return sentences;
  }

  /** Whatever is asked of the memory later fails. */
  @Override
  public void close() {
    database.close();
  }
}
