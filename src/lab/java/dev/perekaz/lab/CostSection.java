package dev.perekaz.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What articles cost in time and memory, and how that grows. */
final class CostSection implements Section {
  private static final String SMALL = "1000";
  private static final List<String> LENGTHS = List.of(SMALL, "3000", "10000", "30000", "100000");
  private static final String MOST_ARTICLES = "10000";

  private final Corpus corpus;

  CostSection(Corpus corpus) {
    this.corpus = corpus;
  }

  /** A line of {@link Bench}'s. */
  private record Cost(String name, double seconds, double megabytes) {
    static Cost of(String line) {
      String[] columns = line.split("\t", -1);
      return new Cost(columns[0], Double.parseDouble(columns[1]), Double.parseDouble(columns[2]));
    }

    Plot.Point at(double size) {
      return new Plot.Point(size, seconds);
    }
  }

  @Override
  public String name() {
    return "cost";
  }

  @Override
  public String title() {
    return "5. Cost";
  }

  @Override
  public void measure(Page page) throws Exception {
    page.text(
        """
        Each length in a JVM of its own with 2 GB of heap; English, one sentence of fifty Ukrainian and translated; \
        greedy, five sentences of summary by the default method. *Cold* is the first run, models opened in it, without the start \
        of Java; *warm* the fifth. Memory is the most that the process has held until then, Java and models included. \
        %d processors, with %.1f programs at work on them before the start: seconds from a busy machine say little."""
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    List<List<String>> rows = new ArrayList<>();
    Map<String, List<Plot.Point>> lines = new TreeMap<>();
    for (String words : LENGTHS) {
      List<Cost> costs = run("length", words);
      if (words.equals(SMALL)) {
        addStages(page, costs);
      }
      rows.add(length(page, words, costs, lines));
    }
    page.heading("By length of the article");
    page.table(List.of("words", "cold s", "warm s", "words a second, warm", "MB"), rows);
    plot(page, "cost-length", new Plot("words", "seconds", lines));
    addNumbers(page);
  }

  private static void addStages(Page page, List<Cost> costs) {
    List<List<String>> rows = new ArrayList<>();
    for (Cost cost : costs) {
      if (!cost.name().equals("warm")) {
        String path = "stage/" + cost.name();
        rows.add(
            List.of(
                cost.name().equals("cold") ? "all" : cost.name(),
                page.seconds(path + "/s", cost.seconds()),
                page.megabytes(path + "/MB", cost.megabytes())));
      }
    }
    page.heading("Stages of an article of %s words, cold".formatted(SMALL));
    page.table(List.of("stage", "s", "MB"), rows);
  }

  private static List<String> length(
      Page page, String words, List<Cost> costs, Map<String, List<Plot.Point>> lines) {
    Cost warm = costs.get(costs.size() - 1);
    Cost cold = costs.get(costs.size() - 2);
    double size = Double.parseDouble(words);
    lines.computeIfAbsent("cold", name -> new ArrayList<>()).add(cold.at(size));
    lines.computeIfAbsent("warm", name -> new ArrayList<>()).add(warm.at(size));
    return List.of(
        words,
        page.seconds("length/" + words + "/cold", cold.seconds()),
        page.seconds("length/" + words + "/warm", warm.seconds()),
        "%.0f".formatted(size / warm.seconds()),
        page.megabytes("length/" + words + "/MB", warm.megabytes()));
  }

  private void addNumbers(Page page) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    List<Plot.Point> points = new ArrayList<>();
    for (Cost cost : run("number", MOST_ARTICLES)) {
      points.add(cost.at(Double.parseDouble(cost.name())));
      rows.add(
          List.of(
              cost.name(),
              page.seconds("number/" + cost.name() + "/s", cost.seconds()),
              page.megabytes("number/" + cost.name() + "/MB", cost.megabytes())));
    }
    page.heading("By number of articles");
    page.text(
        "One after the other in one process: 80 words each, every tenth with a Ukrainian sentence that is translated.");
    page.table(List.of("articles", "s", "MB"), rows);
    plot(page, "cost-number", new Plot("articles", "seconds", Map.of("in all", points)));
  }

  private void plot(Page page, String name, Plot plot) throws IOException {
    Files.writeString(corpus.root().resolve(name + ".svg"), plot.svg());
    page.text("![%s](%s.svg)".formatted(name, name));
  }

  private static List<Cost> run(String what, String size) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-Xmx2g",
            "-Dai.djl.offline=true",
            "--enable-native-access=ALL-UNNAMED",
            Bench.class.getName(),
            what,
            size);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    List<Cost> costs;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      costs = lines.lines().map(Cost::of).toList();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("%s %s ended with an error".formatted(what, size));
    }
    return costs;
  }
}
