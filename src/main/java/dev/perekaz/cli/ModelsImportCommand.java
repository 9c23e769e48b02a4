package dev.perekaz.cli;

import dev.perekaz.catalog.CatalogException;
import dev.perekaz.catalog.ImportWish;
import dev.perekaz.catalog.ModelImport;
import dev.perekaz.report.Disarmed;
import dev.perekaz.text.Lang;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes models from files. */
@Command(
    name = "import",
    description = {
      "Takes models from files, without any network: a folder, a .tar.gz, or a model's files, .gz or"
          + " not.",
      "Understood are Firefox's, Bergamot's and translateLocally's, and Hugging Face Optimum's."
    },
    mixinStandardHelpOptions = true)
final class ModelsImportCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  @Mixin private ModelsOption models = new ModelsOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Folders, archives, or the files of one model.")
  private List<Path> paths = List.of();

  @Option(names = "--id", paramLabel = "ID", description = "What to call the model here.")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "LANG",
      split = ",",
      description = "Languages that it reads, if its files do not say it.")
  private List<Lang> from = List.of();

  @Option(
      names = "--to",
      paramLabel = "LANG",
      split = ",",
      description = "Languages that it writes, if its files do not say it.")
  private List<Lang> to = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  ModelsImportCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws CommandFailedException {
    try {
      new ModelImport(workbench.ownModels(models), streams.progress())
          .run(paths, wish())
          .forEach(this::report);
      return Main.DONE;
    } catch (CatalogException e) {
      throw CommandFailedException.because(e);
    }
  }

  private ImportWish wish() {
    try {
      return new ImportWish(id, from, to);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void report(ModelImport.Imported imported) {
    streams
        .out()
        .println(
            Disarmed.of(
                "%s is here: %s\n%s"
                    .formatted(
                        imported.folder().getFileName(),
                        imported.folder(),
                        ModelsPullCommand.say(imported.trial()))));
  }
}
