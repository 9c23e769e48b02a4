package dev.perekaz.catalog;

import dev.perekaz.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Bytes for tests. */
final class Packed {
  private Packed() {}

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static Sha256 hash(byte[] bytes) {
    var digest = Sha256.digest();
    digest.update(bytes);
    return Sha256.of(digest);
  }
}
