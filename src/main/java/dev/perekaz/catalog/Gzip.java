package dev.perekaz.catalog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Files that may be packed by gzip. */
final class Gzip {
  private static final int BUFFER = 1 << 16;

  private Gzip() {}

  /**
   * The bytes unpacked, or as they are. Told by the bytes and not by the name: Google's servers
   * unpack some of what they store while they send it, name unchanged. No file of a model begins as
   * gzip does.
   */
  static InputStream unpacked(InputStream bytes) throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, BUFFER);
    in.mark(2);
    boolean packed = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return packed ? new GZIPInputStream(in, BUFFER) : in;
  }
}
