package dev.perekaz.cli;

import dev.perekaz.search.Digest;
import dev.perekaz.search.DigestReport;
import dev.perekaz.search.Event;
import dev.perekaz.summary.Budget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sorts finished articles by events. */
@Command(
    name = "digest",
    description = {
      "Sorts the articles of a folder by the events that they are on, whatever their languages, and"
          + " sums each event up in sentences of its articles.",
      "Takes a folder that perekaz batch has written."
    },
    mixinStandardHelpOptions = true)
final class DigestCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ModelsOption models = new ModelsOption();

  @Parameters(paramLabel = "FOLDER", description = "Folder that perekaz batch has written.")
  private Path folder = Path.of("");

  @Option(
      names = "--sentences",
      paramLabel = "N",
      description = "Sentences in each event's summary (default: ${DEFAULT-VALUE}).",
      defaultValue = "5")
  private int sentences = 5;

  @Option(
      names = "--format",
      description = "Form of the digest: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "MARKDOWN")
  private Form form = Form.MARKDOWN;

  /** Forms of a digest. */
  enum Form {
    MARKDOWN,
    HTML,
    JSON
  }

  DigestCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws CommandFailedException, IOException {
    Budget budget = budget();
    List<Event> events =
        new FinishedArticles(workbench, streams)
            .in(
                folder,
                workbench.models(models),
                indexed -> Digest.of(indexed.sentences(), indexed.encoder(), budget));
    streams.out().print(write(new DigestReport(events)));
    streams.out().flush();
    return Main.DONE;
  }

  private Budget budget() {
    try {
      return new Budget.Sentences(sentences);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private String write(DigestReport report) {
    return switch (form) {
      case MARKDOWN -> report.markdown();
      case HTML -> report.html();
      case JSON -> report.json();
    };
  }
}
