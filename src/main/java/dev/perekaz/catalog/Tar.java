package dev.perekaz.catalog;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Unpacks a tar archive: POSIX's ustar and pax, and GNU's long names. Links and devices are passed
 * over; a name that leads out of the folder fails.
 */
final class Tar {
  private static final int BLOCK = 512;
  private static final long MOST_BYTES = 4L << 30;
  private static final int MOST_FILES = 10_000;
  private static final int LONGEST_NAME = 4096;
  private static final Pattern PAX_PATH = Pattern.compile("(?:^|\n)\\d+ path=([^\n]*)\n");

  private final InputStream in;
  private final Path folder;
  private String longName = "";

  private Tar(InputStream in, Path folder) {
    this.in = in;
    this.folder = folder;
  }

  /**
   * Unpacks all files into a folder.
   *
   * @throws IOException if the archive is damaged or larger than any model
   */
  static void unpack(InputStream tar, Path folder) throws IOException {
    new Tar(new CappedStream(tar, MOST_BYTES), folder).unpack();
  }

  private void unpack() throws IOException {
    byte[] header = in.readNBytes(BLOCK);
    for (int files = 0; header.length == BLOCK && !isEmpty(header); files++) {
      if (files == MOST_FILES) {
        throw new IOException("more than %,d files in it".formatted(MOST_FILES));
      }
      entry(header);
      header = in.readNBytes(BLOCK);
    }
  }

  private static boolean isEmpty(byte[] block) {
    return Arrays.equals(block, new byte[BLOCK]);
  }

  private void entry(byte[] header) throws IOException {
    check(header);
    long size = number(header, 124, 12);
    switch (header[156]) {
      case 0, '0' -> {
        write(longName.isEmpty() ? name(header) : longName, size);
        longName = "";
      }
      case 'L' -> longName = text(size).replace("\0", "");
      case 'x' -> {
        Matcher path = PAX_PATH.matcher(text(size));
        longName = path.find() ? path.group(1) : longName;
      }
      default -> {
        in.skipNBytes(size);
        longName = "";
      }
    }
    in.skipNBytes(Math.floorMod(-size, (long) BLOCK));
  }

  /** The header's own checksum: the sum of its bytes, those of the checksum taken as blanks. */
  private static void check(byte[] header) throws IOException {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
    }
    if (sum != number(header, 148, 8)) {
      throw new IOException("it is no tar archive, or is damaged");
    }
  }

  private static long number(byte[] header, int start, int length) throws IOException {
    String digits = field(header, start, length).strip();
    if (!digits.matches("[0-7]{0,11}")) {
      throw new IOException("it is no tar archive, or is damaged");
    }
    return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
  }

  private static String name(byte[] header) {
    String prefix = field(header, 257, 5).equals("ustar") ? field(header, 345, 155) : "";
    String name = field(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String field(byte[] header, int start, int length) {
    int end = start;
    while (end < start + length && header[end] != 0) {
      end++;
    }
    return new String(header, start, end - start, StandardCharsets.UTF_8);
  }

  private String text(long size) throws IOException {
    if (size > LONGEST_NAME) {
      throw new IOException("a name of %,d bytes is in it".formatted(size));
    }
    byte[] bytes = in.readNBytes((int) size);
    if (bytes.length < size) {
      throw new EOFException("it is cut short");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Path inFolder(String name) throws IOException {
    try {
      return folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new IOException("\"%s\" in it is no name for a file here".formatted(name), e);
    }
  }

  private void write(String name, long size) throws IOException {
    Path file = inFolder(name);
    if (!file.startsWith(folder) || file.equals(folder)) {
      throw new IOException("\"%s\" in it leads out of the folder".formatted(name));
    }
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (long left = size; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException("it is cut short in " + name);
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
