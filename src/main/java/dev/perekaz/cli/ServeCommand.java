package dev.perekaz.cli;

import dev.perekaz.memory.Memory;
import dev.perekaz.memory.MemoryException;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.Revision;
import dev.perekaz.server.Desk;
import dev.perekaz.server.Limits;
import dev.perekaz.server.WorkbenchServer;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.translate.Translator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens the workbench to browsers and programs. */
@Command(
    name = "serve",
    description = {
      "Serves the workbench to a browser, and an API to programs, until it is stopped.",
      "Only this machine can reach it unless --host says otherwise."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ModelsOption models = new ModelsOption();

  @Option(
      names = "--host",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      description = "Port, 0 for any that is free (default: ${DEFAULT-VALUE}).",
      defaultValue = "7070")
  private int port = 7070;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of the history and the approved translations (default: PEREKAZ_DATA, or perekaz"
              + " in the user's data folder).")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--web",
      paramLabel = "DIR",
      description = "Folder of the page's files in place of the program's own.")
  private Optional<Path> web = Optional.empty();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Largest request in bytes (default: ${DEFAULT-VALUE}).",
      defaultValue = "8000000")
  private int bytes = Limits.DEFAULT.bytes();

  @Option(
      names = "--char-limit",
      paramLabel = "N",
      description = "Longest text in UTF-16 units (default: ${DEFAULT-VALUE}).",
      defaultValue = "500000")
  private int characters = Limits.DEFAULT.characters();

  @Option(
      names = "--batch-limit",
      paramLabel = "N",
      description = "Most texts in a translation request (default: ${DEFAULT-VALUE}).",
      defaultValue = "128")
  private int batch = Limits.DEFAULT.batch();

  @Option(
      names = "--req-limit",
      paramLabel = "N",
      description =
          "Most requests of an address in a minute, 0 for any (default: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  private int requests = Limits.DEFAULT.requestsPerMinute();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Articles at work at a time (default: half the processors).")
  private int workers = Limits.DEFAULT.workers();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description = "Articles that may wait (default: ${DEFAULT-VALUE}).",
      defaultValue = "64")
  private int queue = Limits.DEFAULT.queue();

  @Option(
      names = "--api-key",
      paramLabel = "KEY",
      description =
          "Key that LibreTranslate's clients have to send (default: PEREKAZ_API_KEY; without one, any"
              + " is ignored).",
      defaultValue = "${env:PEREKAZ_API_KEY}")
  private Optional<String> key = Optional.empty();

  ServeCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws CommandFailedException, IOException {
    Limits limits = limits();
    ModelStore store = workbench.models(models);
    try (Memory memory = Memory.open(workbench.data(data));
        Translator translator = workbench.translator(store, memory.approved())) {
      Desk.Parts parts =
          new Desk.Parts(
              store,
              translator,
              workbench.identifier(),
              workbench.pipeline(translator),
              new Revision(workbench.segmenter(), translator, new Summarizer()),
              memory);
      Desk desk = new Desk(parts, workbench.seeds(), limits, key, Clock.systemUTC());
      return serve(new WorkbenchServer(desk, host, port, web));
    } catch (MemoryException e) {
      throw CommandFailedException.because(e);
    }
  }

  private Limits limits() {
    try {
      return new Limits(
          bytes, characters, batch, requests, Limits.DEFAULT.alternatives(), workers, queue);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Until the process is told to end. */
  private int serve(WorkbenchServer server) throws CommandFailedException {
    CountDownLatch closed = new CountDownLatch(1);
    try {
      server.start();
    } catch (RuntimeException e) {
      throw new CommandFailedException(
          "cannot listen on %s, port %d (%s); choose another with --port"
              .formatted(host, port, e.getMessage()),
          e);
    }
    streams.out().printf("Perekaz is open at http://%s:%d/%n", shown(host), server.port());
    streams.out().flush();
    StopSignals.handle(
        () -> {
          server.close();
          closed.countDown();
        });
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.close();
    }
    return Main.DONE;
  }

  private static String shown(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
