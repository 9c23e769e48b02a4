package dev.perekaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPlacesTest {
  private static final String LINUX = "Linux";

  @TempDir private Path root;

  private ModelPlaces places(Map<String, String> environment) {
    return places(environment, LINUX);
  }

  private ModelPlaces places(Map<String, String> environment, String system) {
    return ModelPlaces.of(root.resolve("perekaz.jar"), Optional.empty(), environment, system);
  }

  @Test
  void modelsLieBesideTheProgramOrAboveIt() throws IOException {
    Path models = Files.createDirectories(root.resolve("models"));
    Path program = Files.createDirectories(root.resolve("target")).resolve("perekaz.jar");

    ModelPlaces places = ModelPlaces.of(program, Optional.empty(), Map.of(), LINUX);

    assertThat(places.roots()).containsExactly(models.toAbsolutePath());
    assertThat(places.own()).isEmpty();
  }

  @Test
  void whatIsAskedForComesFirstThenTheEnvironmentThenTheUsersData() throws IOException {
    Path models = Files.createDirectories(root.resolve("models"));
    Path data = Files.createDirectories(root.resolve("data/perekaz/models"));
    Map<String, String> environment =
        Map.of("PEREKAZ_MODELS", "named", "XDG_DATA_HOME", root.resolve("data").toString());

    ModelPlaces places =
        ModelPlaces.of(
            root.resolve("perekaz.jar"), Optional.of(Path.of("asked")), environment, LINUX);

    assertThat(places.roots())
        .containsExactly(Path.of("asked"), Path.of("named"), data, models.toAbsolutePath());
    assertThat(places.own()).contains(Path.of("asked"));
    assertThat(places(environment).own()).contains(Path.of("named"));
    assertThat(places(Map.of("XDG_DATA_HOME", root.resolve("data").toString())).own())
        .contains(data);
  }

  @Test
  void aDataFolderThatIsNotThereYetIsOnlyInstalledInto() {
    ModelPlaces places = places(Map.of("HOME", root.toString()));

    assertThat(places.roots()).isEmpty();
    assertThat(places.own()).contains(root.resolve(".local/share/perekaz/models"));
  }

  @Test
  void eachSystemHasItsOwnCustom() {
    assertThat(places(Map.of("HOME", "/Users/olena"), "Mac OS X").own())
        .contains(Path.of("/Users/olena/Library/Application Support/perekaz/models"));
    assertThat(places(Map.of("LOCALAPPDATA", "/appdata", "HOME", "/h"), "Windows 11").own())
        .contains(Path.of("/appdata/perekaz/models"));
  }

  @Test
  void aRelativeOrEmptyDataFolderIsIgnored() {
    assertThat(places(Map.of("XDG_DATA_HOME", "relative", "HOME", "/home/o")).own())
        .contains(Path.of("/home/o/.local/share/perekaz/models"));
    assertThat(places(Map.of("XDG_DATA_HOME", "", "PEREKAZ_MODELS", " ", "HOME", "/home/o")).own())
        .contains(Path.of("/home/o/.local/share/perekaz/models"));
  }
}
