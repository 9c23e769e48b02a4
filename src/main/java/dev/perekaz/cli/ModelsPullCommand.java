package dev.perekaz.cli;

import dev.perekaz.catalog.CatalogException;
import dev.perekaz.catalog.Pull;
import dev.perekaz.catalog.Registries;
import dev.perekaz.catalog.Registry;
import dev.perekaz.catalog.RegistryEntry;
import dev.perekaz.catalog.Retry;
import dev.perekaz.catalog.Trial;
import dev.perekaz.report.Disarmed;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Fetches models. */
@Command(
    name = "pull",
    description = {
      "Fetches models from Mozilla's registry: \"pull uk-en\", or \"pull de fr pl --to en\".",
      "Broken off, it goes on from there the next time. HTTPS_PROXY and NO_PROXY are heeded."
    },
    mixinStandardHelpOptions = true)
final class ModelsPullCommand implements Callable<Integer> {
  /** A pair: {@code uk-en}, {@code zh-Hans-en}; not {@code pt-BR}, {@code zh-Hans}. */
  private static final Pattern PAIR = Pattern.compile("([a-z]{2,3}(?:-\\w{4})?)-([a-z]{2,3})");

  private final Workbench workbench;
  private final Streams streams;
  private final LanguageConverter languages = new LanguageConverter();

  @Mixin private ModelsOption models = new ModelsOption();
  @Mixin private RegistryOptions registry = new RegistryOptions();

  @Parameters(
      paramLabel = "PAIR|LANG",
      arity = "1..*",
      description = "Pairs such as uk-en, or languages with --to or --from.")
  private List<String> wanted = List.of();

  @Option(names = "--to", paramLabel = "LANG", description = "Into which language.")
  private Optional<Lang> to = Optional.empty();

  @Option(names = "--from", paramLabel = "LANG", description = "From which language.")
  private Optional<Lang> from = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  ModelsPullCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws CommandFailedException {
    List<LanguagePair> pairs = wanted.stream().map(this::pair).toList();
    Registries registries = workbench.registries(streams);
    Pull pull =
        new Pull(workbench.web(), Retry.USUAL, streams.progress(), workbench.ownModels(models));
    Registry offered = registry.read(registries, workbench);
    int exit = Main.DONE;
    for (LanguagePair pair : pairs) {
      try {
        RegistryEntry entry = offered.choose(pair, registry.wish());
        report(
            entry, pull.pull(registry.withHashes(entry, registries, workbench), offered.address()));
      } catch (CatalogException e) {
        streams.err().println(Disarmed.of("perekaz: %s: %s".formatted(pair, e.getMessage())));
        exit = Main.FAILED;
      }
    }
    return exit;
  }

  private LanguagePair pair(String text) {
    Matcher pair = PAIR.matcher(text);
    if (pair.matches()) {
      return new LanguagePair(language(pair.group(1)), language(pair.group(2)));
    }
    Lang language = language(text);
    if (to.isPresent() == from.isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "\"%s\" is one language; say into which with --to, or from which with --from"
              .formatted(text));
    }
    return to.isPresent()
        ? new LanguagePair(language, to.get())
        : new LanguagePair(from.orElseThrow(), language);
  }

  private Lang language(String text) {
    try {
      return languages.convert(text);
    } catch (TypeConversionException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void report(RegistryEntry entry, Pull.Outcome outcome) {
    String line =
        outcome instanceof Pull.Outcome.Installed installed
            ? "%s is here: %s\n%s".formatted(entry.id(), installed.folder(), say(installed.trial()))
            : "%s was here already, and is the newest: %s"
                .formatted(entry.id(), ((Pull.Outcome.Present) outcome).folder());
    streams.out().println(Disarmed.of(line));
  }

  static String say(Trial trial) {
    return "  %s: %s\n  %s: %s"
        .formatted(
            trial.languages().from(),
            trial.sentence(),
            trial.languages().to(),
            trial.translation());
  }
}
