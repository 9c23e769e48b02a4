package dev.perekaz.memory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** Connections to one file, kept open for the next that asks. Safe for use by several threads. */
final class Connections implements ConnectionFactory, AutoCloseable {
  /** How long to wait for another process to finish what it writes. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String url;
  private final SQLiteConfig config = new SQLiteConfig();
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  Connections(Path file) {
    // As a URI: a question mark in a bare path would begin settings.
    url = "jdbc:sqlite:" + file.toUri();
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setPragma(Pragma.SECURE_DELETE, "true");
    config.enforceForeignKeys(true);
  }

  @Override
  public Connection openConnection() throws SQLException {
    synchronized (idle) {
      if (closed) {
        throw new SQLException("the memory is closed");
      }
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return config.createConnection(url);
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    synchronized (idle) {
      if (!closed) {
        idle.push(connection);
        return;
      }
    }
    connection.close();
  }

  @Override
  public void close() throws SQLException {
    synchronized (idle) {
      closed = true;
      while (!idle.isEmpty()) {
        idle.pop().close();
      }
    }
  }
}
