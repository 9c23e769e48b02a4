package dev.perekaz.cli;

import dev.perekaz.catalog.EnvironmentProxies;
import dev.perekaz.catalog.Registries;
import dev.perekaz.catalog.Retry;
import dev.perekaz.catalog.Web;
import dev.perekaz.fragment.FragmentFinder;
import dev.perekaz.fragment.LanguageGuess;
import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.model.ModelPlaces;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.EncodedSentences;
import dev.perekaz.pipeline.Pipeline;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.translate.Recall;
import dev.perekaz.translate.Translator;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Wires the parts together: the one place that knows them all. */
final class Workbench {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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

  /** The folder of what the workbench is to remember. */
  Path data(Optional<Path> asked) throws CommandFailedException {
    return asked
        .or(() -> environment("PEREKAZ_DATA").map(Path::of))
        .or(() -> ModelPlaces.dataFolder(environment, System.getProperty("os.name")))
        .orElseThrow(
            () ->
                new CommandFailedException(
                    "no folder for the history is known; name one with --data or in PEREKAZ_DATA"));
  }

  /** The articles to try the workbench with, beside the program or above it. */
  Path seeds() {
    return ModelPlaces.beside(program, "seeds").orElse(program.resolveSibling("seeds"));
  }

  Segmenter segmenter() {
    return segmenter;
  }

  LanguageIdentifier identifier() {
    return identifier;
  }

  ModelStore models(ModelsOption option) {
    return new ModelStore(places(option).roots());
  }

  ModelPlaces places(ModelsOption option) {
    return ModelPlaces.of(program, option.folder(), environment, System.getProperty("os.name"));
  }

  /** The folder that models are installed into. */
  Path ownModels(ModelsOption option) throws CommandFailedException {
    return places(option)
        .own()
        .orElseThrow(
            () ->
                new CommandFailedException(
                    "no folder for models is known; name one with --models or in "
                        + ModelPlaces.VARIABLE));
  }

  Registries registries(Streams streams) {
    return new Registries(web(), Retry.USUAL, streams.progress());
  }

  Optional<String> environment(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  Web web() {
    EnvironmentProxies proxies = new EnvironmentProxies(ProxySelector.getDefault(), environment);
    if (proxies.haveLogin()) {
      // Java tells a proxy no password on the way to https, unless it is let; read once, at the
      // first request of the process.
      System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    }
    return new Web(proxies, PATIENCE);
  }

  Translator translator(ModelStore models, MeaningOption check) throws CommandFailedException {
    return translator(models, Recall.NOTHING, check);
  }

  Translator translator(ModelStore models, Recall recall, MeaningOption check)
      throws CommandFailedException {
    Translator translator = new Translator(models, recall, guess(), threads(), check.isAsked());
    check.check(translator);
    return translator;
  }

  /** How many threads a model runs on. */
  int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  Pipeline pipeline(Translator translator) {
    return new Pipeline(
        segmenter,
        identifier,
        new FragmentFinder(segmenter, guess()),
        translator,
        summarizer(translator),
        Clock.systemUTC());
  }

  Summarizer summarizer(Translator translator) {
    return new Summarizer(new EncodedSentences(translator.encoder()));
  }

  LanguageGuess guess() {
    return identifier.guess();
  }
}
