package dev.perekaz.cli;

import dev.perekaz.catalog.CatalogException;
import dev.perekaz.catalog.InstalledFile;
import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelFacts;
import dev.perekaz.model.ModelStore;
import dev.perekaz.report.Disarmed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows all that is known of a model. */
@Command(
    name = "info",
    description = "Shows all that is known of a model at hand: its facts, its files, its card.",
    mixinStandardHelpOptions = true)
final class ModelsInfoCommand implements Callable<Integer> {
  private static final List<String> CARDS = List.of("MODEL_CARD.md", "README.md");

  private final Workbench workbench;
  private final Streams streams;

  @Mixin private ModelsOption models = new ModelsOption();
  @Mixin private ModelParameter model = new ModelParameter();

  ModelsInfoCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws CommandFailedException, IOException {
    ModelStore store = workbench.models(models);
    ModelCard card = model.in(store);
    printFacts(card);
    print("used", ModelUse.of(store, card).toString());
    printFiles(card);
    for (String name : CARDS) {
      Path file = card.folder().resolve(name);
      if (Files.exists(file)) {
        streams.out().println();
        streams.out().println(Disarmed.of(Files.readString(file).strip()));
        break;
      }
    }
    return Main.DONE;
  }

  private void printFacts(ModelCard card) {
    ModelFacts facts = card.facts();
    print("id", card.id());
    print("name", facts.name());
    print(card.isTranslator() ? "from" : "languages", ModelsListCommand.tags(card.from()));
    if (card.isTranslator()) {
      print("to", ModelsListCommand.tags(card.to()));
    }
    print("kind", facts.kind());
    print("version", facts.version());
    print("licence", facts.licence());
    print("source", facts.source());
    facts.qualities().stream()
        .map(quality -> quality + quality.pair().map(pair -> ", " + pair).orElse(""))
        .forEach(quality -> print("quality", quality));
    print("size", ConsoleProgress.megabytes(card.size()));
    print("folder", card.folder().toString());
  }

  private void printFiles(ModelCard card) throws CommandFailedException {
    try {
      for (InstalledFile file : InstalledFile.of(card.folder())) {
        print(
            "file",
            "%s, %,d bytes, SHA-256 %s%s"
                .formatted(
                    file.name(),
                    file.size(),
                    file.hash(),
                    file.published() ? ", as published" : ""));
      }
    } catch (CatalogException e) {
      throw CommandFailedException.because(e);
    }
  }

  private void print(String field, String value) {
    if (!value.isEmpty()) {
      streams.out().println(Disarmed.of(field + ": " + value));
    }
  }
}
