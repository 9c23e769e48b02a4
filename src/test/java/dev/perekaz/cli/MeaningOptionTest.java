package dev.perekaz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.translate.Recall;
import dev.perekaz.translate.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MeaningOptionTest {
  @TempDir private Path models;

  private void check(String... arguments) throws CommandFailedException {
    MeaningOption option = CommandLine.populateCommand(new MeaningOption(), arguments);
    ModelStore store = new ModelStore(List.of(models));
    try (Translator translator =
        new Translator(store, Recall.NOTHING, (passage, host, declared) -> Lang.ENGLISH, 1)) {
      option.check(translator);
      assertThat(translator.encoder().opened()).isEmpty();
    }
  }

  @Test
  void opensNothingUnlessAsked() throws CommandFailedException {
    check();
  }

  @Test
  void saysThatThereIsNoEncoder() {
    assertThatThrownBy(() -> check("--check-meaning"))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("none is installed");
  }

  @Test
  void namesADamagedEncoder() throws IOException {
    Path folder = Files.createDirectories(models.resolve("e5"));
    Files.writeString(folder.resolve("model.json"), "{\"languages\": [\"uk\", \"en\"]}");
    Files.writeString(folder.resolve("model.onnx"), "");
    Files.writeString(folder.resolve("tokenizer.json"), "{}");

    assertThatThrownBy(() -> check("--check-meaning"))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("tokenizer.json");
  }
}
