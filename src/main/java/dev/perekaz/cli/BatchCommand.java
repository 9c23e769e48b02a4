package dev.perekaz.cli;

import dev.perekaz.batch.BatchFailedException;
import dev.perekaz.batch.BatchRunner;
import dev.perekaz.batch.BatchTable;
import dev.perekaz.batch.ItemOutcome;
import dev.perekaz.batch.NeighbourSearch;
import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.Pipeline;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.pipeline.ProgressListener;
import dev.perekaz.report.Disarmed;
import dev.perekaz.report.JsonReport;
import dev.perekaz.report.ProgramVersion;
import dev.perekaz.search.Neighbour;
import dev.perekaz.search.Neighbourhood;
import dev.perekaz.translate.Translator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Retells a folder of articles. */
@Command(
    name = "batch",
    description = {
      "Retells every article of a folder: JSON, Markdown and HTML for each, and an index.html.",
      "Run again, it does only what has changed."
    },
    mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  @Mixin private RetellingOptions options = new RetellingOptions();

  @Parameters(paramLabel = "FOLDER", description = "Folder of .txt, .html and .md files.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the results; made if it is not there.")
  private Path out = Path.of("");

  @Option(
      names = "--neighbours",
      description =
          "Show in index.html which other articles are about the same; takes a sentence encoder.")
  private boolean neighbours;

  BatchCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws CommandFailedException {
    PipelineOptions wishes = options.get();
    ModelStore models = workbench.models(options.models);
    FinishedArticles finished = new FinishedArticles(workbench, streams);
    if (neighbours) {
      finished.requireEncoder(models);
    }
    ArticleReader reader = workbench.reader();
    try (Translator translator = workbench.translator(models, options.meaning)) {
      Pipeline pipeline = workbench.pipeline(translator);
      BatchRunner runner =
          new BatchRunner(
              file -> pipeline.run(reader.read(file), wishes, ProgressListener.NONE),
              settings(wishes, models, options.meaning.isAsked()),
              this::report,
              neighbours ? results -> neighbours(finished, results, models) : NeighbourSearch.NONE);
      List<ItemOutcome> outcomes = runner.run(folder, out);
      streams.out().print(new BatchTable().write(outcomes));
      streams.out().flush();
      boolean failed = outcomes.stream().anyMatch(ItemOutcome.Failed.class::isInstance);
      return failed ? Main.FAILED : Main.DONE;
    } catch (BatchFailedException e) {
      throw CommandFailedException.because(e);
    }
  }

  /** The batch is done by then, so what fails here is told and spoils nothing. */
  private Map<String, List<Neighbour>> neighbours(
      FinishedArticles finished, Path results, ModelStore models) throws IOException {
    try {
      return finished.in(
          results, models, found -> Neighbourhood.of(found.sentences(), found.encoder()));
    } catch (CommandFailedException e) {
      streams.err().println(Disarmed.of(String.valueOf(e.getMessage())));
      return Map.of();
    }
  }

  /** What results depend on besides the article: wishes, program and models. */
  private static String settings(PipelineOptions wishes, ModelStore models, boolean checksMeaning) {
    List<String> revisions = models.list().stream().map(ModelCard::revision).toList();
    return String.join(
        " ",
        wishes.toString(),
        ProgramVersion.current(),
        JsonReport.SCHEMA,
        revisions.toString(),
        checksMeaning ? "meaning checked" : "");
  }

  private void report(ItemOutcome outcome, int done, int all) {
    String what =
        outcome instanceof ItemOutcome.Failed failed
            ? "failed: " + failed.reason()
            : outcome instanceof ItemOutcome.Unchanged ? "unchanged" : "retold";
    streams.err().println(Disarmed.of("[%d/%d] %s: %s".formatted(done, all, outcome.name(), what)));
  }
}
