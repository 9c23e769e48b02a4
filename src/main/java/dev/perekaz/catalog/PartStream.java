package dev.perekaz.catalog;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;

/** Keeps what it hands out, so that it need not come again. */
final class PartStream extends FilterInputStream {
  private final OutputStream part;
  private final LongConsumer kept;
  private long bytes;

  /**
   * @param kept told how many bytes have been kept so far
   */
  PartStream(InputStream in, OutputStream part, LongConsumer kept) {
    super(in);
    this.part = part;
    this.kept = kept;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * @throws UncheckedIOException if the disk fails: asking the server again would not help
   */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      try {
        part.write(buffer, offset, count);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      bytes += count;
      kept.accept(bytes);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    try (part) {
      super.close();
    }
  }
}
