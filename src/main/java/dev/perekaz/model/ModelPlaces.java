package dev.perekaz.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where models lie.
 *
 * @param roots folders of models, in the order in which they are looked through
 * @param own the folder that models are installed into and removed from, there or not; none if no
 *     folder is the user's
 */
public record ModelPlaces(List<Path> roots, Optional<Path> own) {
  /** Names a folder of models in the environment. */
  public static final String VARIABLE = "PEREKAZ_MODELS";

  public ModelPlaces {
    roots = List.copyOf(roots);
  }

  /**
   * The folder asked for, the one in {@code PEREKAZ_MODELS}, the user's data folder, and {@code
   * models/} beside the program or the nearest one above it. The first of the first three that is
   * named is the one to install into.
   *
   * @param program the jar or the folder of classes that the program runs from
   * @param system the operating system's name, as {@code os.name} has it
   */
  public static ModelPlaces of(
      Path program, Optional<Path> asked, Map<String, String> environment, String system) {
    Optional<Path> named = set(environment, VARIABLE).map(Path::of);
    Optional<Path> data = dataFolder(environment, system).map(path -> path.resolve("models"));
    return new ModelPlaces(
        Stream.of(asked, named, data.filter(Files::isDirectory), beside(program, "models"))
            .flatMap(Optional::stream)
            .distinct()
            .toList(),
        asked.or(() -> named).or(() -> data));
  }

  /** The user's folder for this program's data, by each system's own custom. */
  public static Optional<Path> dataFolder(Map<String, String> environment, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    Optional<Path> home = set(environment, "HOME").map(Path::of);
    Optional<Path> data =
        name.startsWith("windows")
            ? set(environment, "LOCALAPPDATA").map(Path::of)
            : name.startsWith("mac")
                ? home.map(path -> path.resolve("Library/Application Support"))
                : home.map(path -> path.resolve(".local/share"));
    return set(environment, "XDG_DATA_HOME")
        .map(Path::of)
        // The XDG specification wants relative paths ignored.
        .filter(Path::isAbsolute)
        .or(() -> data)
        .map(path -> path.resolve("perekaz"));
  }

  private static Optional<String> set(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  /** The folder of this name beside the program, or else the nearest one above it. */
  public static Optional<Path> beside(Path program, String folder) {
    return Stream.iterate(program.toAbsolutePath().getParent(), Objects::nonNull, Path::getParent)
        .map(at -> at.resolve(folder))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
