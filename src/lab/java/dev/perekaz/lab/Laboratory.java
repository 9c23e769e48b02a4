package dev.perekaz.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Measures and writes {@code src/lab/REPORT.md}, with what moved since the last one.
 *
 * <p>Arguments: the sections to measure anew, such as {@code fragments language}; all if none is
 * named. The others stay as they are in the report.
 */
public final class Laboratory {
  private static final Path ROOT = Path.of("src/lab");
  private static final Path REPORT = ROOT.resolve("REPORT.md");
  private static final Path FIGURES = ROOT.resolve("figures.tsv");
  private static final String RULE = "\n<!-- section: %s -->\n";

  private final Set<String> wanted;
  private final Figures figures;
  private final String last;

  private Laboratory(Set<String> wanted, Figures figures, String last) {
    this.wanted = wanted;
    this.figures = figures;
    this.last = last;
  }

  public static void main(String[] arguments) throws Exception {
    Set<String> wanted = Set.copyOf(List.of(String.join(" ", arguments).strip().split("[ ,]+")));
    String last = Files.exists(REPORT) ? Files.readString(REPORT) : "";
    new Laboratory(wanted, Figures.after(FIGURES), last).run();
  }

  private static List<Section> sections() {
    Corpus corpus = new Corpus(ROOT);
    return List.of(
        new FragmentSection(corpus),
        new LanguageSection(corpus),
        new TranslationSection(corpus),
        new SummarySection(corpus),
        new CostSection(corpus));
  }

  private void run() throws Exception {
    StringBuilder body = new StringBuilder();
    for (Section section : sections()) {
      body.append(RULE.formatted(section.name()));
      body.append(
          wanted.contains("") || wanted.contains(section.name())
              ? measured(section)
              : kept(section));
    }
    Files.writeString(REPORT, head() + body);
    figures.write(FIGURES);
  }

  private String measured(Section section) throws Exception {
    System.out.println("measuring: " + section.title());
    Page page = new Page(figures, section.name());
    section.measure(page);
    return "\n## %s\n\n%s\n%s".formatted(section.title(), page, notes(section));
  }

  /** What the last report said of a section. */
  private String kept(Section section) {
    figures.keep(section.name());
    String rule = RULE.formatted(section.name());
    int start = last.indexOf(rule);
    if (start < 0) {
      return "\n## %s\n\nNot measured yet.\n".formatted(section.title());
    }
    int end = last.indexOf("\n<!-- section: ", start + rule.length());
    return last.substring(start + rule.length(), end < 0 ? last.length() : end);
  }

  /** What a person makes of the figures. */
  private static String notes(Section section) throws IOException {
    Path notes = ROOT.resolve("notes").resolve(section.name() + ".md");
    return Files.exists(notes) ? "### What to make of it\n\n" + Files.readString(notes) : "";
  }

  private String head() {
    return """
        # Laboratory report

        Made by `mvn -B -Plab verify`; do not edit. How it is measured, and with what: [README.md](README.md). The \
        remarks under each section are written by hand, in `notes/`.

        ## Moved since the last report

        %s"""
        .formatted(figures.moved());
  }
}
