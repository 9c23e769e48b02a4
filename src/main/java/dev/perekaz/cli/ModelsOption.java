package dev.perekaz.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the models lie. */
final class ModelsOption {
  @Option(
      names = "--models",
      paramLabel = "DIR",
      description =
          "Folder of models, looked into before PEREKAZ_MODELS, your data folder and the program's"
              + " own models/; what is installed comes into the first of them.")
  private Optional<Path> folder = Optional.empty();

  Optional<Path> folder() {
    return folder;
  }
}
