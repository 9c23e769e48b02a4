package dev.perekaz.cli;

import dev.perekaz.catalog.Pull;
import dev.perekaz.catalog.Registry;
import dev.perekaz.catalog.RegistryEntry;
import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelPlaces;
import dev.perekaz.model.ModelStore;
import dev.perekaz.model.Quality;
import dev.perekaz.report.Disarmed;
import dev.perekaz.text.Lang;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the models at hand, or those to be had, one a line, with tabs between the columns. */
@Command(
    name = "list",
    description = {
      "Lists the models at hand: id, languages, kind, size, licence, quality, where from, folder,"
          + " and for which languages each is used and why.",
      "With --available those to be had: id, languages, kind, size, licence, quality, release,"
          + " version, and whether it is here."
    },
    mixinStandardHelpOptions = true)
final class ModelsListCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  @Mixin private ModelsOption models = new ModelsOption();
  @Mixin private RegistryOptions registry = new RegistryOptions();

  @Option(names = "--available", description = "What the registry offers.")
  private boolean available;

  ModelsListCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws CommandFailedException {
    return available ? listAvailable() : listInstalled();
  }

  private int listInstalled() {
    ModelStore store = workbench.models(models);
    store.list().forEach(model -> print(describe(store, model)));
    store.complaints().forEach(streams.err()::println);
    if (store.list().isEmpty()) {
      streams.err().println("No model found in " + store.roots());
    }
    return Main.DONE;
  }

  private static List<String> describe(ModelStore store, ModelCard model) {
    return List.of(
        model.id(),
        tags(model.from()) + (model.to().isEmpty() ? "" : " → " + tags(model.to())),
        model.facts().kind(),
        ConsoleProgress.megabytes(model.size()),
        model.licence(),
        quality(model.facts().qualities()),
        model.facts().source(),
        model.folder().toString(),
        ModelUse.of(store, model).toString());
  }

  private int listAvailable() throws CommandFailedException {
    Registry offered = registry.read(workbench.registries(streams), workbench);
    ModelPlaces places = workbench.places(models);
    offered.allowed(registry.wish()).forEach(entry -> print(describe(entry, places)));
    offered.complaints().forEach(line -> streams.err().println(Disarmed.of(line)));
    return Main.DONE;
  }

  private static List<String> describe(RegistryEntry entry, ModelPlaces places) {
    return List.of(
        entry.id(),
        entry.languages().from() + " → " + entry.languages().to(),
        entry.architecture(),
        ConsoleProgress.megabytes(entry.size()),
        Pull.LICENCE,
        quality(entry.qualities()),
        entry.status().words(),
        entry.version(),
        places.own().isPresent() ? Pull.standing(entry, places.own().get()) : "");
  }

  private void print(List<String> columns) {
    streams.out().println(Disarmed.of(String.join("\t", columns)));
  }

  /** The figures of the most telling metric: one, or one for each pair. */
  private static String quality(List<Quality> qualities) {
    List<String> best =
        qualities.stream()
            .min(Quality.MOST_TELLING)
            .map(
                telling ->
                    qualities.stream()
                        .filter(quality -> quality.metric().equals(telling.metric()))
                        .map(quality -> quality + quality.pair().map(" "::concat).orElse(""))
                        .toList())
            .orElse(List.of("-"));
    return String.join(", ", best);
  }

  static String tags(List<Lang> languages) {
    return String.join(" ", languages.stream().map(Lang::tag).toList());
  }
}
