package dev.perekaz.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of files as clients send and get them: labels, never paths. */
final class FileName {
  private static final int LONGEST = 120;

  private FileName() {}

  /** The last part of a path, without what could steer a terminal or a file system. */
  static String of(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>|:*?]", "").strip();
    String whole = plain.replaceAll("^\\.+", "");
    String name = whole.isEmpty() ? "article" : whole;
    return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
  }

  /** The header that makes a browser save a file under this name (RFC 6266, RFC 8187). */
  static String attachment(String name) {
    String ascii = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded);
  }
}
