package dev.perekaz.cli;

import dev.perekaz.catalog.CatalogException;
import dev.perekaz.catalog.Removal;
import dev.perekaz.model.ModelCard;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Removes a model. */
@Command(
    name = "remove",
    description = "Removes a model that was pulled or imported.",
    mixinStandardHelpOptions = true)
final class ModelsRemoveCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  @Mixin private ModelsOption models = new ModelsOption();
  @Mixin private ModelParameter model = new ModelParameter();

  ModelsRemoveCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws CommandFailedException {
    ModelCard card = model.in(workbench.models(models));
    try {
      new Removal(workbench.ownModels(models), streams.progress()).remove(card);
    } catch (CatalogException e) {
      throw CommandFailedException.because(e);
    }
    streams.out().println("%s is gone: %s".formatted(card.id(), card.folder()));
    return Main.DONE;
  }
}
