package dev.perekaz.lab;

import java.util.Collections;
import java.util.List;

/** One section of the report, in Markdown. */
final class Page {
  private final StringBuilder markdown = new StringBuilder();
  private final Figures figures;
  private final String section;

  /**
   * @param section the first part of its figures' paths
   */
  Page(Figures figures, String section) {
    this.figures = figures;
    this.section = section;
  }

  /** A cell with a share of 0.0 to 1.0, as per cent. */
  String share(String path, double value) {
    return figures.put(section + "/" + path, Figures.Unit.SHARE, value);
  }

  /** A cell with {@code part} of {@code whole} as per cent; a dash where there is no whole. */
  String share(String path, double part, double whole) {
    return whole == 0 ? "–" : share(path, part / whole);
  }

  String score(String path, double value) {
    return figures.put(section + "/" + path, Figures.Unit.SCORE, value);
  }

  String seconds(String path, double value) {
    return figures.put(section + "/" + path, Figures.Unit.SECONDS, value);
  }

  String megabytes(String path, double value) {
    return figures.put(section + "/" + path, Figures.Unit.MEGABYTES, value);
  }

  void heading(String words) {
    markdown.append("\n### ").append(words).append("\n\n");
  }

  void text(String words) {
    markdown.append(words.strip()).append("\n\n");
  }

  /** A table; all columns but the first are figures. */
  void table(List<String> head, List<List<String>> rows) {
    row(head);
    markdown
        .append("|---|")
        .append(String.join("", Collections.nCopies(head.size() - 1, "--:|")))
        .append('\n');
    rows.forEach(this::row);
    markdown.append('\n');
  }

  /** Points; at most {@code most} of them, and how many more there are. */
  void examples(List<String> lines, int most) {
    lines.stream().limit(most).forEach(line -> markdown.append("- ").append(line).append('\n'));
    if (lines.size() > most) {
      markdown.append("- and %d more\n".formatted(lines.size() - most));
    }
    markdown.append('\n');
  }

  private void row(List<String> cells) {
    markdown.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  @Override
  public String toString() {
    return markdown.toString();
  }
}
