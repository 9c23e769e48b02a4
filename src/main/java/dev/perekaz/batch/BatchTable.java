package dev.perekaz.batch;

import dev.perekaz.report.Disarmed;
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
      String reason = "failed: " + cell(failed.reason());
      return List.of(cell(failed.name()), "-", "-", "-", "-", "-", "-", reason);
    }
    ItemFacts facts = facts(outcome);
    return List.of(
        cell(outcome.name()),
        facts.languagesInWords(),
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

  /** On one line, whatever the name of a file. */
  private static String cell(String text) {
    return Disarmed.of(text).replaceAll("[\\r\\n\\t]", "\uFFFD");
  }

  private static int width(String text) {
    return text.codePoints().map(BatchTable::columns).sum();
  }

  /** East Asian characters and emoji take two columns, marks none. */
  private static int columns(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115F
        || c >= 0x2E80 && c <= 0xA4CF
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE6F
        || c >= 0xFF01 && c <= 0xFF60
        || c >= 0x1F300 && c <= 0x1F64F
        || c >= 0x1F680 && c <= 0x1F6FF
        || c >= 0x1F900 && c <= 0x1F9FF
        || c >= 0x20000 && c <= 0x3FFFD;
  }
}
