package dev.perekaz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.catalog.TestRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code perekaz models …} against a registry on this machine. */
class ModelsCommandsTest {
  @TempDir private Path home;
  private final TestRegistry registry = new TestRegistry();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @AfterEach
  void stop() {
    registry.close();
  }

  private Map<String, String> environment() {
    return Map.of(
        "HOME",
        home.toString(),
        "PEREKAZ_REGISTRY",
        registry.registry().toString(),
        "PEREKAZ_HASHES",
        registry.settings().toString());
  }

  private int run(String... args) {
    out.reset();
    err.reset();
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), Streams.utf8(out), Streams.utf8(err));
    return Main.run(streams, environment(), args);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  private Path place() {
    return home.resolve(".local/share/perekaz/models/pt-en-tiny");
  }

  @Test
  void listsWhatIsToBeHad() {
    assertThat(run("models", "list", "--available")).isZero();

    assertThat(out())
        .isEqualTo(
            "pt-en-tiny\tpt → en\ttiny\t17.1 MB\tMPL-2.0\tCOMET-22 88.7 on flores200-plus"
                + "\treleased\tspring-2024_AAAA\t\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void pullsUsesVerifiesAndRemoves() throws IOException {
    assertThat(run("models", "pull", "pt-en")).isZero();
    assertThat(out())
        .startsWith("pt-en-tiny is here: " + place())
        .contains("pt: Todos os seres humanos", "en: All human beings");
    assertThat(err().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).matches("\\S+ 100 % of \\d+\\.\\d MB"));

    assertThat(run("models", "list", "--available")).isZero();
    assertThat(out()).endsWith("\tinstalled\n");

    assertThat(run("models", "list")).isZero();
    assertThat(out())
        .contains("used for pt-en\n")
        .contains(
            "not for pt-en: pt-en-tiny is better, BLEU 47.8 on flores200-plus against BLEU 44.1 on"
                + " FLORES-200 devtest");

    assertThat(run("models", "info", "pt-en-tiny")).isZero();
    assertThat(out())
        .contains("name: Firefox Translations, Portuguese to English, tiny")
        .contains("quality: COMET-22 88.7 on flores200-plus")
        .contains("file: vocab.pten.spm, 812,889 bytes, SHA-256 8389979e", ", as published");

    assertThat(run("models", "verify", "pt-en-tiny")).isZero();
    assertThat(out()).startsWith("pt-en-tiny: all is well: ");

    assertThat(run("models", "pull", "pt", "--to", "en")).isZero();
    assertThat(out()).contains("was here already");

    assertThat(run("models", "remove", "pt-en-tiny")).isZero();
    assertThat(place()).doesNotExist();
    assertThat(run("models", "list")).isZero();
    assertThat(out()).doesNotContain("pt-en-tiny");
  }

  @Test
  void verifiesTheBundledModelsAndShowsTheirCards() {
    assertThat(run("models", "verify")).isZero();
    assertThat(out())
        .contains("pt-en: all is well", "zle-en: all is well", "uk: Всі люди")
        .contains("e5-small-zle: all is well", "384 numbers");

    assertThat(run("models", "info", "zle-en")).isZero();
    assertThat(out()).contains("from: uk ru", "kind: tiny", "# zle-en");
  }

  @Test
  void importsFromFilesAndFindsDamage() throws IOException {
    assertThat(run("models", "import", "models/pt-en", "--id", "mine")).isZero();
    assertThat(out()).startsWith("mine is here: ").contains("All human beings");

    Path folder = place().resolveSibling("mine");
    Files.writeString(folder.resolve("vocab.pten.spm"), "x".repeat(812_889));
    assertThat(run("models", "verify", "mine")).isEqualTo(1);
    assertThat(err()).contains("mine: vocab.pten.spm has been changed").contains("remove it");
  }

  @Test
  void oneModelThatFailsKeepsNoOtherFromComing() {
    assertThat(run("models", "pull", "xx-en", "pt-en")).isEqualTo(2);
    assertThat(run("models", "pull", "kk-en", "pt-en")).isEqualTo(1);

    assertThat(err()).contains("perekaz: kk-en: ").contains("no model kk-en");
    assertThat(place()).isDirectory();
  }

  @Test
  void theBundledModelsAreNotRemoved() {
    assertThat(run("models", "remove", "zle-en")).isEqualTo(1);

    assertThat(err()).contains("is left alone");
    assertThat(Path.of("models/zle-en")).isDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models pull",
        "models pull pt",
        "models pull pt --to en --from fr",
        "models pull english",
        "models import",
        "models import models/pt-en --id ../x",
        "models info nosuch",
        "models verify nosuch",
        "models remove nosuch",
        "models remove ../models",
        "models list --available --registry ftp://example.org",
      })
  void refusesWrongUsage(String command) {
    assertThat(run(command.split(" ", -1))).isEqualTo(2);
    assertThat(err()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"info", "pull", "import", "verify", "remove"})
  void explainsItself(String command) {
    assertThat(run("models", command, "--help")).isZero();
    assertThat(out()).contains("Usage: perekaz models " + command);
  }

  @Test
  void theFolderAndTheRegistryMayBeNamed() {
    assertThat(
            run(
                "models",
                "pull",
                "pt-en",
                "--models",
                home.resolve("mine").toString(),
                "--registry",
                registry.firstSettings().toString()))
        .isZero();

    assertThat(home.resolve("mine/pt-en-student")).isDirectory();
  }

  @Test
  void twoProcessesThatWantOneModelTakeTurns() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i : IntStream.range(0, 2).toArray()) {
      processes.add(start(home.resolve("out" + i).toFile(), "models", "pull", "pt-en"));
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }

    String both = Files.readString(home.resolve("out0")) + Files.readString(home.resolve("out1"));
    assertThat(both).containsOnlyOnce("pt-en-tiny is here").containsOnlyOnce("was here already");
    assertThat(run("models", "verify", "pt-en-tiny")).isZero();
  }

  private Process start(File output, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "dev.perekaz.cli.Main"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    // Too long for a command line: ONNX Runtime minds.
    builder
        .environment()
        .put(
            "CLASSPATH",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    return builder.redirectOutput(output).start();
  }
}
