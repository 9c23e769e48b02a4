package dev.perekaz.cli;

import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The model that a command is about. */
final class ModelParameter {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "The model, by its id in \"perekaz models list\".")
  private String id = "";

  ModelCard in(ModelStore store) {
    return in(store, id, command);
  }

  static ModelCard in(ModelStore store, String id, CommandSpec command) {
    return store
        .byId(id)
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "there is no model \"%s\"; \"perekaz models list\" names those at hand"
                        .formatted(id)));
  }
}
