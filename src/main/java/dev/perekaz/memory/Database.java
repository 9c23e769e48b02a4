package dev.perekaz.memory;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The file and how to work on it: reading at any time, writing one after another. What a call to
 * {@link #write} has done is on the disk when it returns.
 */
final class Database implements AutoCloseable {
  private final Path file;
  private final Connections connections;
  private final Jdbi jdbi;

  /** Threads queue here in their order; SQLite itself only makes them try again and again. */
  private final ReentrantLock writing = new ReentrantLock(true);

  private Database(Path file) {
    this.file = file;
    this.connections = new Connections(file);
    this.jdbi = Jdbi.create(connections);
    // Else the text itself stands in the traces of faults.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /**
   * Opens a file and brings it to the form that this version knows.
   *
   * @throws MemoryException if it is no database, not ours, damaged or not to be written to
   */
  static Database open(Path file, Schema.Form form) throws MemoryException {
    Database database = new Database(file);
    try {
      database.jdbi.useHandle(WriteAheadLog::switchOn);
      database.jdbi.useTransaction(new Schema(file, form)::migrate);
      return database;
    } catch (JdbiException e) {
      database.close();
      throw new MemoryException(file, Fault.reason(e), e);
    } catch (MemoryException e) {
      database.close();
      throw e;
    }
  }

  <T> T read(HandleCallback<T, JdbiException> work) {
    try {
      return jdbi.withHandle(work);
    } catch (JdbiException e) {
      throw new UncheckedMemoryException(file, Fault.reason(e), e);
    }
  }

  /** Does all of {@code work} or, if it fails, nothing. */
  <T> T write(HandleCallback<T, JdbiException> work) {
    writing.lock();
    try {
      return jdbi.inTransaction(work);
    } catch (JdbiException e) {
      throw new UncheckedMemoryException(file, Fault.reason(e), e);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Deletes, and then leaves nothing of what was deleted in the file or beside it. Takes time in
   * proportion to the file, unless there was nothing to delete.
   *
   * @param work gives the number of deleted rows
   */
  int erase(HandleCallback<Integer, JdbiException> work) {
    writing.lock();
    try {
      int deleted = write(work);
      if (deleted > 0) {
        scrub();
      }
      return deleted;
    } finally {
      writing.unlock();
    }
  }

  /**
   * SQLite's secure deletion overwrites a row, but not what was left of it where the row once stood
   * before a page was split; so the file is built anew. The write-ahead log, which still has the
   * old pages, is then moved into it and cut to nothing.
   */
  private void scrub() {
    try {
      jdbi.useHandle(
          handle -> {
            handle.execute("VACUUM");
            handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(int.class).one();
          });
    } catch (JdbiException e) {
      throw new UncheckedMemoryException(
          file,
          "the text is deleted, but traces of it stay in the file until the next deletion: the file "
              + Fault.reason(e),
          e);
    }
  }

  @Override
  public void close() {
    try {
      connections.close();
    } catch (SQLException e) {
      throw new UncheckedMemoryException(file, Fault.reason(e), e);
    }
  }
}
