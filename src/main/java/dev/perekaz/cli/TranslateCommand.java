package dev.perekaz.cli;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.report.JsonLine;
import dev.perekaz.text.Lang;
import dev.perekaz.translate.LineTranslator;
import dev.perekaz.translate.TranslatedLine;
import dev.perekaz.translate.Translator;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Translates line by line. */
@Command(
    name = "translate",
    description =
        "Reads a line and writes a line; what cannot be translated is written as it came.",
    mixinStandardHelpOptions = true)
final class TranslateCommand implements Callable<Integer> {
  /** As many lines as are waiting, up to this, go through the model together. */
  private static final int MOST_LINES = 64;

  private final Workbench workbench;
  private final Streams streams;

  @Mixin private ModelsOption models = new ModelsOption();
  @Mixin private MeaningOption meaning = new MeaningOption();

  @Option(
      names = "--from",
      paramLabel = "LANG",
      description = "The lines' language (default: each line's own, as detected).")
  private Optional<Lang> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "LANG",
      description = "Into which language (default: ${DEFAULT-VALUE}).",
      defaultValue = "en")
  private Lang to = Lang.ENGLISH;

  @Option(
      names = "--model",
      paramLabel = "ID",
      description = "The model to use, by its id in \"perekaz models list\".")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--beam",
      paramLabel = "N",
      description = "Width of the search, 1 to 16 (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int beam = 1;

  @Option(
      names = "--json",
      description = "One JSON object a line, with flags, scores and alternatives.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  TranslateCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, CommandFailedException {
    try (Translator translator = workbench.translator(store(), meaning)) {
      LineTranslator lines =
          new LineTranslator(workbench.segmenter(), workbench.guess(), translator);
      return translateAll(lines, options());
    }
  }

  private ModelStore store() {
    ModelStore all = workbench.models(models);
    return model.map(id -> chosen(all, id)).orElse(all);
  }

  private ModelStore chosen(ModelStore all, String id) {
    return all.only(id)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "there is no model \"%s\"; \"perekaz models list\" names those at hand"
                        .formatted(id)));
  }

  private SearchOptions options() {
    if (beam < 1 || beam > PipelineOptions.MOST_BEAMS) {
      throw new ParameterException(
          spec.commandLine(),
          "a beam is 1 to %d wide, not %d".formatted(PipelineOptions.MOST_BEAMS, beam));
    }
    return SearchOptions.greedy().withBeams(beam);
  }

  private int translateAll(LineTranslator translator, SearchOptions options) throws IOException {
    BufferedReader input = streams.lines();
    int exit = Main.DONE;
    int number = 0;
    for (List<String> lines = waiting(input); !lines.isEmpty(); lines = waiting(input)) {
      for (TranslatedLine line : translator.translate(lines, from, to, options)) {
        number++;
        if (!write(line, number)) {
          exit = Main.FAILED;
        }
      }
      streams.out().flush();
    }
    return exit;
  }

  /** Blocks for one line, then takes what else is there already. */
  private static List<String> waiting(BufferedReader input) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = input.readLine();
    while (line != null) {
      lines.add(line);
      line = lines.size() < MOST_LINES && input.ready() ? input.readLine() : null;
    }
    return lines;
  }

  private boolean write(TranslatedLine line, int number) {
    streams.out().println(json ? new JsonLine().write(line) : line.target());
    line.failure()
        .ifPresent(reason -> streams.err().printf("line %d: left as it was: %s%n", number, reason));
    return line.failure().isEmpty();
  }
}
