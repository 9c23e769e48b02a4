package dev.perekaz.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The outcomes of a batch as a table for a terminal. */
public final class BatchTable {
  private static final List<String> HEAD =
      List.of(
          "article", "languages", "fragments", "translated", "flagged", "summary", "seconds", "");

  /** One line for each outcome under a line of names; columns are padded to one width. */
  public String write(List<ItemOutcome> outcomes) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    outcomes.forEach(outcome -> rows.add(row(outcome)));
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder table = new StringBuilder();
    rows.forEach(row -> table.append(line(row, widths)).append('\n'));
    return table.toString();
  }

  private static List<String> row(ItemOutcome outcome) {
    if (outcome instanceof ItemOutcome.Failed failed) {
      return List.of(failed.name(), "-", "-", "-", "-", "-", "-", "failed: " + failed.reason());
    }
    ItemFacts facts = facts(outcome);
    return List.of(
        outcome.name(),
        String.join(" ", facts.languages()),
        String.valueOf(facts.fragments()),
        String.valueOf(facts.translated()),
        String.valueOf(facts.flagged()),
        String.valueOf(facts.sentences()),
        String.format(Locale.ROOT, "%.2f", facts.seconds()),
        outcome instanceof ItemOutcome.Unchanged ? "unchanged" : "");
  }

  /** What is known of an article that did not fail. */
  static ItemFacts facts(ItemOutcome outcome) {
    return outcome instanceof ItemOutcome.Retold retold
        ? retold.facts()
        : ((ItemOutcome.Unchanged) outcome).facts();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      boolean number = i >= 2 && i < widths.length - 1;
      String padding = " ".repeat(widths[i] - width(row.get(i)));
      line.append(number ? padding + row.get(i) : row.get(i) + padding).append("  ");
    }
    return line.toString().stripTrailing();
  }

  /** Columns that a text takes: ideographs take two, marks none. */
  private static int width(String text) {
    return text.codePoints()
        .map(
            c ->
                Character.getType(c) == Character.NON_SPACING_MARK
                    ? 0
                    : Character.isIdeographic(c) ? 2 : 1)
        .sum();
  }
}
