package dev.perekaz.cli;

import dev.perekaz.memory.Memory;
import dev.perekaz.memory.MemoryException;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.Revision;
import dev.perekaz.server.Desk;
import dev.perekaz.server.Limits;
import dev.perekaz.server.WorkbenchServer;
import dev.perekaz.translate.Translator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private ModelsOption models = new ModelsOption();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private MeaningOption meaning = new MeaningOption();

  @Option(
      names = "--host",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      description = "Port, 0 for any that is free (default: ${DEFAULT-VALUE}).")
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
    Limits allowed = limits.get();
    ModelStore store = workbench.models(models);
    try (Memory memory = Memory.open(workbench.data(data));
        Translator translator = workbench.translator(store, memory.approved(), meaning)) {
      Desk.Parts parts =
          new Desk.Parts(
              store,
              translator,
              workbench.identifier(),
              workbench.pipeline(translator),
              new Revision(workbench.segmenter(), translator, workbench.summarizer(translator)),
              memory);
      Desk desk = new Desk(parts, workbench.seeds(), allowed, key, Clock.systemUTC());
      return serve(new WorkbenchServer(desk, host, port, web));
    } catch (MemoryException e) {
      throw CommandFailedException.because(e);
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
