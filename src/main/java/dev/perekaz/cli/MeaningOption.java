package dev.perekaz.cli;

import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.translate.Translator;
import picocli.CommandLine.Option;

/** Whether translations are compared with their sources. */
final class MeaningOption {
  @Option(
      names = "--check-meaning",
      description = "Flag translations that may say something else; takes a sentence encoder.")
  private boolean asked;

  boolean isAsked() {
    return asked;
  }

  /** Opens the encoder, if it is wanted. */
  void check(Translator translator) throws CommandFailedException {
    try {
      if (asked && translator.encoder().get().isEmpty()) {
        throw new CommandFailedException(
            "--check-meaning takes a sentence encoder, and none is installed; put its folder into"
                + " models/");
      }
    } catch (ModelFormatException e) {
      throw CommandFailedException.because(e);
    }
  }
}
