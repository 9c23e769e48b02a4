package dev.perekaz.cli;

import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the models at hand, one a line, with tabs between the columns. */
@Command(
    name = "list",
    description = "Lists the models: id, languages, kind, licence, revision, folder.",
    mixinStandardHelpOptions = true)
final class ModelsListCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  @Mixin private ModelsOption models = new ModelsOption();

  ModelsListCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    ModelStore store = workbench.models(models);
    store.list().forEach(model -> streams.out().println(describe(model)));
    store.complaints().forEach(streams.err()::println);
    if (store.list().isEmpty()) {
      streams.err().println("No model found in " + store.roots());
    }
    return Main.DONE;
  }

  private static String describe(ModelCard model) {
    return String.join(
        "\t",
        model.id(),
        tags(model.from()) + " → " + tags(model.to()),
        model.format().name().toLowerCase(Locale.ROOT),
        model.licence(),
        model.folder().toString());
  }

  private static String tags(List<Lang> languages) {
    return String.join(" ", languages.stream().map(Lang::tag).toList());
  }
}
