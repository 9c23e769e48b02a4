package dev.perekaz.ingest;

/**
 * The file that an article came from.
 *
 * @param charset IANA name of the encoding that it was read in, such as {@code UTF-8}
 * @param sha256 hash of the file's bytes, 64 lower-case hexadecimal digits
 */
public record Source(String name, Format format, String charset, String sha256) {
  /** How the file marks up its text. */
  public enum Format {
    PLAIN,
    HTML,
    MARKDOWN
  }
}
