package dev.perekaz.lab;

/** A passage short enough for an example. */
final class Excerpt {
  private static final int LONGEST = 90;

  private Excerpt() {}

  /** On one line, cut in the middle, so that both of its borders are seen. */
  static String of(String passage) {
    String line = passage.replaceAll("\\s+", " ").replace("|", "\\|");
    int half = LONGEST / 2;
    return line.length() <= LONGEST
        ? line
        : line.substring(0, half) + " … " + line.substring(line.length() - half);
  }
}
