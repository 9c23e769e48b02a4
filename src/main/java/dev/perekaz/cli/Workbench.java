package dev.perekaz.cli;

import dev.perekaz.fragment.FragmentFinder;
import dev.perekaz.fragment.LanguageGuess;
import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.langid.LanguageContext;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.model.ModelPlaces;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.Pipeline;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.translate.Recall;
import dev.perekaz.translate.Translator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/** Wires the parts together: the one place that knows them all. */
final class Workbench {
  private final Path program;
  private final Map<String, String> environment;
  private final Segmenter segmenter = new Segmenter();
  private final LanguageIdentifier identifier = new LanguageIdentifier();

  /**
   * @param program the jar or the folder of classes that the program runs from
   */
  Workbench(Path program, Map<String, String> environment) {
    this.program = program;
    this.environment = environment;
  }

  ArticleReader reader() {
    return new ArticleReader();
  }

  /** Where the workbench keeps what it is to remember. */
  Path data(Optional<Path> asked) {
    return asked
        .or(() -> Optional.ofNullable(environment.get("PEREKAZ_DATA")).map(Path::of))
        .orElseGet(this::userData);
  }

  /** As the XDG Base Directory Specification and the two other systems have it. */
  private Path userData() {
    String home = System.getProperty("user.home");
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    Path otherwise =
        system.startsWith("mac")
            ? Path.of(home, "Library", "Application Support")
            : Path.of(home, ".local", "share");
    return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
        .or(() -> Optional.ofNullable(environment.get("LOCALAPPDATA")))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .orElse(otherwise)
        .resolve("perekaz");
  }

  /** The articles to try the workbench with, beside the program or above it. */
  Path seeds() {
    for (Path at = program.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("seeds"))) {
        return at.resolve("seeds");
      }
    }
    return program.resolveSibling("seeds");
  }

  Segmenter segmenter() {
    return segmenter;
  }

  LanguageIdentifier identifier() {
    return identifier;
  }

  ModelStore models(ModelsOption option) {
    return new ModelStore(
        ModelPlaces.of(program, option.folder(), environment, System.getProperty("os.name"))
            .roots());
  }

  Translator translator(ModelStore models) {
    return translator(models, Recall.NOTHING);
  }

  Translator translator(ModelStore models, Recall recall) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new Translator(models, recall, guess(), threads);
  }

  Pipeline pipeline(Translator translator) {
    return new Pipeline(
        segmenter,
        identifier,
        new FragmentFinder(segmenter, guess()),
        translator,
        new Summarizer(),
        Clock.systemUTC());
  }

  LanguageGuess guess() {
    return (passage, host, declared) ->
        identifier.identify(passage, new LanguageContext(host, declared)).language();
  }
}
