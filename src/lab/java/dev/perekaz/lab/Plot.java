package dev.perekaz.lab;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Lines over two axes that are both logarithmic: what grows with the size in proportion rises as
 * the grid's diagonals do.
 *
 * @param lines by their names
 */
record Plot(String across, String up, Map<String, List<Point>> lines) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 60;
  private static final int BOTTOM = 310;
  private static final int RIGHT = 540;
  private static final int TOP = 20;
  private static final List<String> COLOURS = List.of("#0b62a3", "#b3541e", "#3b7d3b");

  /** Both above 0. */
  record Point(double x, double y) {}

  /** The decades that an axis shows. */
  private record Decades(int first, int last) {
    double share(double value) {
      return (Math.log10(value) - first) / Math.max(1, last - first);
    }
  }

  String svg() {
    Decades x = decades(Point::x);
    Decades y = decades(Point::y);
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="white"/>
        """
            .formatted(WIDTH, HEIGHT));
    addGrid(svg, x, y);
    int colour = 0;
    for (Map.Entry<String, List<Point>> line : lines.entrySet()) {
      addLine(svg, x, y, line.getKey(), line.getValue(), COLOURS.get(colour++ % COLOURS.size()));
    }
    return svg.append("</svg>\n").toString();
  }

  private Decades decades(ToDoubleFunction<Point> axis) {
    double[] values = lines.values().stream().flatMap(List::stream).mapToDouble(axis).toArray();
    double least = java.util.Arrays.stream(values).min().orElse(1);
    double most = java.util.Arrays.stream(values).max().orElse(1);
    return new Decades((int) Math.floor(Math.log10(least)), (int) Math.ceil(Math.log10(most)));
  }

  private void addGrid(StringBuilder svg, Decades x, Decades y) {
    for (int decade = x.first; decade <= x.last; decade++) {
      double at = across(x, Math.pow(10, decade));
      stroke(svg, at, TOP, at, BOTTOM);
      text(svg, at, BOTTOM + 18, "middle", number(decade));
    }
    for (int decade = y.first; decade <= y.last; decade++) {
      double at = up(y, Math.pow(10, decade));
      stroke(svg, LEFT, at, RIGHT, at);
      text(svg, LEFT - 8, at + 4, "end", number(decade));
    }
    text(svg, (LEFT + RIGHT) / 2.0, BOTTOM + 38, "middle", across);
    text(svg, LEFT, TOP - 8, "middle", up);
  }

  private static String number(int decade) {
    return String.format(
        Locale.ROOT, decade < 0 ? "%." + -decade + "f" : "%.0f", Math.pow(10, decade));
  }

  private static void addLine(
      StringBuilder svg, Decades x, Decades y, String name, List<Point> points, String colour) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(String.format(Locale.ROOT, "%.1f,%.1f ", across(x, point.x), up(y, point.y)));
    }
    svg.append(
        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n"
            .formatted(colour, path.toString().strip()));
    Point last = points.get(points.size() - 1);
    text(svg, across(x, last.x) + 8, up(y, last.y) + 4, "start", name);
  }

  private static double across(Decades x, double value) {
    return LEFT + (RIGHT - LEFT) * x.share(value);
  }

  private static double up(Decades y, double value) {
    return BOTTOM - (BOTTOM - TOP) * y.share(value);
  }

  private static void stroke(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
            x1,
            y1,
            x2,
            y2));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            words));
  }
}
