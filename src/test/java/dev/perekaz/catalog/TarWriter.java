package dev.perekaz.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes tar archives, right or wrong. */
final class TarWriter {
  private TarWriter() {}

  static void file(ByteArrayOutputStream out, String name, byte[] bytes) {
    entry(out, name, '0', bytes);
  }

  static void entry(ByteArrayOutputStream out, String name, char type, byte[] bytes) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 124, String.format(Locale.ROOT, "%011o\0", bytes.length));
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte value : header) {
      sum += value & 0xFF;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    out.writeBytes(header);
    out.writeBytes(bytes);
    out.writeBytes(new byte[Math.floorMod(-bytes.length, 512)]);
  }

  static void end(ByteArrayOutputStream out) {
    out.writeBytes(new byte[1024]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
