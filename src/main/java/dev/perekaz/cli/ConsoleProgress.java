package dev.perekaz.cli;

import dev.perekaz.catalog.Progress;
import dev.perekaz.report.Disarmed;
import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalLong;

/** Shows how files come: a bar on a terminal, a line a file elsewhere. */
final class ConsoleProgress implements Progress {
  private static final int WIDTH = 30;
  private static final long EVERY_NANOS = 100_000_000;

  private final PrintStream err;
  private final boolean terminal;
  private long shown;
  private boolean open;

  ConsoleProgress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void moved(String file, long bytes, OptionalLong total) {
    boolean done = total.isPresent() && bytes >= total.getAsLong();
    if (terminal && (done || System.nanoTime() - shown > EVERY_NANOS)) {
      shown = System.nanoTime();
      open = !done;
      // The blanks wipe what is left of a longer line.
      err.print("\r" + line(file, bytes, total) + "   " + (done ? "\n" : ""));
      err.flush();
    } else if (done && !terminal) {
      err.println(line(file, bytes, total));
    }
  }

  private String line(String file, long bytes, OptionalLong total) {
    String name = Disarmed.of(file);
    if (total.isEmpty() || total.getAsLong() == 0) {
      return "%s %s".formatted(name, megabytes(bytes));
    }
    double share = Math.min(1, (double) bytes / total.getAsLong());
    int full = (int) (share * WIDTH);
    String bar = terminal ? "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " : "";
    return String.format(
        Locale.ROOT, "%s %s%3.0f %% of %s", name, bar, 100 * share, megabytes(total.getAsLong()));
  }

  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  @Override
  public void said(String line) {
    err.println((open ? "\n" : "") + Disarmed.of(line));
    open = false;
  }
}
