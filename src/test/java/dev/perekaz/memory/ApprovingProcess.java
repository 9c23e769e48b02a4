package dev.perekaz.memory;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/** A program that approves sentences and prints each when it is kept. */
final class ApprovingProcess {
  private ApprovingProcess() {}

  static Process start(Path folder, int count, Path output) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ApprovingProcess.class.getName(),
            folder.toString(),
            String.valueOf(count))
        .redirectError(Redirect.INHERIT)
        .redirectOutput(output.toFile())
        .start();
  }

  /**
   * @param args the memory's folder and how many sentences
   */
  public static void main(String[] args) throws MemoryException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    LanguagePair pair = new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH);
    try (Memory memory = Memory.open(Path.of(args[0]))) {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        String sentence = "Речення %d процесу %d.".formatted(i, ProcessHandle.current().pid());
        memory.approved().approve(sentence, pair, "Sentence " + i, Instant.now());
        out.println(sentence);
      }
    }
  }
}
