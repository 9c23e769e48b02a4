package dev.perekaz.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A server's answer.
 *
 * @param from the file's byte that the body begins with; 0 unless the server went on where asked
 * @param total bytes of the whole file as it lies on the server, if it says so
 */
record Answer(long from, OptionalLong total, InputStream body) implements AutoCloseable {
  @Override
  public void close() throws IOException {
    body.close();
  }
}
