package dev.perekaz.cli;

import dev.perekaz.langid.Candidate;
import dev.perekaz.langid.Detection;
import dev.perekaz.langid.LanguageContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Names languages, a line at a time. */
@Command(
    name = "detect",
    description = {
      "Reads a line and writes a line: language TAB margin TAB runner-up.",
      "The language is \"und\" where it cannot be told; the margin is 0 to 1."
    },
    mixinStandardHelpOptions = true)
final class DetectCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  DetectCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    BufferedReader lines = streams.lines();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      streams.out().println(describe(workbench.identifier().identify(line, LanguageContext.NONE)));
    }
    return Main.DONE;
  }

  private static String describe(Detection detection) {
    return String.format(
        Locale.ROOT,
        "%s\t%.2f\t%s",
        detection.language(),
        detection.margin(),
        detection.runnerUp().map(Candidate::language).map(Object::toString).orElse("-"));
  }
}
