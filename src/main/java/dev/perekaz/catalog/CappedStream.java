package dev.perekaz.catalog;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Hands out as many bytes as are expected and fails at the first one more. */
final class CappedStream extends FilterInputStream {
  private final long most;
  private long read;

  /** There is more than there should be. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;

    TooLongException(long most) {
      super("more than %,d bytes".formatted(most));
    }
  }

  CappedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    read += Math.max(0, count);
    if (read > most) {
      throw new TooLongException(most);
    }
    return count;
  }
}
