package dev.perekaz.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The report's figures, the last one's and this one's, by a path such as {@code summary/uk/LEAD}.
 */
final class Figures {
  /** A share moves by as much before it is worth a line. */
  private static final double SHARE_STEP = 0.001;

  /** Seconds, megabytes and the like move by this part of themselves. */
  private static final double OTHER_STEP = 0.25;

  /** How a figure is written. */
  enum Unit {
    /** Kept as 0.0 to 1.0 and written as per cent. */
    SHARE,
    /** BLEU, chrF: 0 to 100. */
    SCORE,
    SECONDS,
    MEGABYTES
  }

  private record Figure(Unit unit, double value) {
    @Override
    public String toString() {
      return written(unit, value);
    }
  }

  private final Map<String, Figure> before = new TreeMap<>();
  private final Map<String, Figure> now = new TreeMap<>();

  /** With the figures of the last report, if there is one. */
  static Figures after(Path file) throws IOException {
    Figures figures = new Figures();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      String[] columns = line.split("\t", -1);
      Figure figure = new Figure(Unit.valueOf(columns[1]), Double.parseDouble(columns[2]));
      figures.before.put(columns[0], figure);
    }
    return figures;
  }

  /** Keeps a figure and gives it as it is written. */
  String put(String path, Unit unit, double value) {
    now.put(path, new Figure(unit, value));
    return written(unit, value);
  }

  /** Takes the last report's figures of a section that is not measured anew. */
  void keep(String section) {
    before.forEach(
        (path, figure) -> {
          if (path.startsWith(section + "/")) {
            now.put(path, figure);
          }
        });
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    now.forEach(
        (path, figure) ->
            lines.add(String.format(Locale.ROOT, "%s\t%s\t%.5f", path, figure.unit, figure.value)));
    Files.write(file, lines);
  }

  /** A table of what is not as it was, and how much is new or gone. */
  String moved() {
    StringBuilder rows = new StringBuilder();
    before.forEach(
        (path, old) -> {
          Figure current = now.getOrDefault(path, old);
          if (hasMoved(old, current)) {
            rows.append("| %s | %s | %s |\n".formatted(path, old, current));
          }
        });
    long fresh = now.keySet().stream().filter(path -> !before.containsKey(path)).count();
    long gone = before.keySet().stream().filter(path -> !now.containsKey(path)).count();
    String table = rows.isEmpty() ? "" : "| figure | before | now |\n|---|--:|--:|\n" + rows + "\n";
    return "%sNew figures: %d. Gone: %d. Moved: %s.\n"
        .formatted(table, fresh, gone, rows.isEmpty() ? "none" : "those in the table");
  }

  private static boolean hasMoved(Figure old, Figure current) {
    double difference = Math.abs(old.value - current.value);
    return switch (current.unit) {
      case SHARE -> difference >= SHARE_STEP;
      case SCORE -> difference >= 100 * SHARE_STEP;
      case SECONDS, MEGABYTES -> difference > OTHER_STEP * Math.max(old.value, 1e-3);
    };
  }

  private static String written(Unit unit, double value) {
    return switch (unit) {
      case SHARE -> String.format(Locale.ROOT, "%.1f", 100 * value);
      case SCORE -> String.format(Locale.ROOT, "%.1f", value);
      case SECONDS -> String.format(Locale.ROOT, value < 0.095 ? "%.3f" : "%.2f", value);
      case MEGABYTES -> String.format(Locale.ROOT, "%.0f", value);
    };
  }
}
