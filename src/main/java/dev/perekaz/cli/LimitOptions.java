package dev.perekaz.cli;

import dev.perekaz.server.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code serve} lets its clients ask for. */
final class LimitOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Largest request in bytes (default: ${DEFAULT-VALUE}).")
  private int bytes = Limits.DEFAULT.bytes();

  @Option(
      names = "--char-limit",
      paramLabel = "N",
      description = "Longest text in UTF-16 units (default: ${DEFAULT-VALUE}).")
  private int characters = Limits.DEFAULT.characters();

  @Option(
      names = "--batch-limit",
      paramLabel = "N",
      description = "Most texts in a translation request (default: ${DEFAULT-VALUE}).")
  private int batch = Limits.DEFAULT.batch();

  @Option(
      names = "--req-limit",
      paramLabel = "N",
      description =
          "Most requests of an address in a minute, 0 for any (default: ${DEFAULT-VALUE}).")
  private int requests = Limits.DEFAULT.requestsPerMinute();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Articles at work at a time (default: half the processors).")
  private int workers = Limits.DEFAULT.workers();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description = "Articles that may wait (default: ${DEFAULT-VALUE}).")
  private int queue = Limits.DEFAULT.queue();

  Limits get() {
    try {
      return new Limits(
          bytes, characters, batch, requests, Limits.DEFAULT.alternatives(), workers, queue);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
