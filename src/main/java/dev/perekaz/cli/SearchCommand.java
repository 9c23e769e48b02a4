package dev.perekaz.cli;

import dev.perekaz.langid.LanguageContext;
import dev.perekaz.model.ModelStore;
import dev.perekaz.report.Disarmed;
import dev.perekaz.search.Fields;
import dev.perekaz.search.FolderIndex;
import dev.perekaz.search.Hit;
import dev.perekaz.search.Hits;
import dev.perekaz.search.MeaningEncoder;
import dev.perekaz.search.Query;
import dev.perekaz.search.SentenceSearch;
import dev.perekaz.summary.SourceSentence;
import dev.perekaz.text.Lang;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds sentences by what they mean. */
@Command(
    name = "search",
    description = {
      "Finds sentences of finished articles that say what you are looking for, in any of the"
          + " encoder's languages whatever the language of the query.",
      "A line for each, with tabs between: cosine, language, file, title, sentence, translation."
    },
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ModelsOption models = new ModelsOption();

  @ArgGroup private Place place = new Place();

  @Parameters(paramLabel = "QUERY", description = "A sentence, or a few words.")
  private String text = "";

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many sentences, 1 to " + Query.MOST + " (default: ${DEFAULT-VALUE}).")
  private int top = 10;

  @Option(names = "--json", description = "A JSON object for each sentence.")
  private boolean json;

  /** Where to look. */
  static final class Place {
    @Option(
        names = "--in",
        paramLabel = "FOLDER",
        description = {
          "Folder that perekaz batch has written (default: the history).",
          "Its index is kept in it, in " + FolderIndex.FILE + "."
        })
    private Optional<Path> folder = Optional.empty();

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description =
            "Folder of the history (default: PEREKAZ_DATA, or perekaz in the user's data folder).")
    private Optional<Path> data = Optional.empty();
  }

  SearchCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws CommandFailedException, IOException {
    Query wanted = query();
    FinishedArticles articles = new FinishedArticles(workbench, streams);
    ModelStore store = workbench.models(models);
    Function<FinishedArticles.Indexed, Hits> search = indexed -> search(indexed, wanted);
    Hits hits =
        place.folder.isPresent()
            ? articles.in(place.folder.get(), store, search)
            : articles.inHistory(workbench.data(place.data), store, search);
    hits.best().forEach(hit -> streams.out().println(json ? Fields.of(hit) : line(hit)));
    return Main.DONE;
  }

  private Query query() {
    try {
      return new Query(text, top);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Hits search(FinishedArticles.Indexed indexed, Query wanted) {
    MeaningEncoder encoder = indexed.encoder();
    Lang language = workbench.identifier().identify(wanted.text(), LanguageContext.NONE).language();
    if (language.isDetermined() && !encoder.knows(language)) {
      streams
          .err()
          .printf(
              "%s does not know %s: what it finds may be beside the point%n",
              encoder.id(), language.englishName());
    }
    Hits hits = new SentenceSearch(indexed.sentences(), encoder).search(wanted);
    if (hits.unknown() > 0) {
      streams
          .err()
          .printf(
              "%d sentences are in languages that %s does not know, and were not searched%n",
              hits.unknown(), encoder.id());
    }
    return hits;
  }

  private static String line(Hit hit) {
    SourceSentence sentence = hit.sentence();
    return String.join(
        "\t",
        String.format(Locale.ROOT, "%.3f", hit.score()),
        sentence.written().tag(),
        cell(hit.article().id()),
        cell(hit.article().title()),
        cell(sentence.original()),
        sentence.translated() ? cell(sentence.text()) : "");
  }

  private static String cell(String text) {
    return Disarmed.of(text).replaceAll("\\s+", " ").strip();
  }
}
