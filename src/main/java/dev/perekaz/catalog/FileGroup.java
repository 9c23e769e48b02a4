package dev.perekaz.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files that lie together.
 *
 * @param name of the folder
 * @param folder that they lie in or below
 */
record FileGroup(String name, Path folder, List<Path> files) {
  private static final int DEEPEST = 6;

  FileGroup {
    files = List.copyOf(files);
  }

  /** The files of each folder at or below this one; a folder {@code onnx} belongs to its parent. */
  static List<FileGroup> below(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root, DEEPEST)) {
      List<FileGroup> groups = new ArrayList<>();
      all.filter(Files::isRegularFile)
          .sorted()
          .collect(groupingBy(FileGroup::home, TreeMap::new, toList()))
          .forEach((home, files) -> groups.add(new FileGroup(nameOf(home), home, files)));
      return groups;
    }
  }

  private static Path home(Path file) {
    Path folder = folderOf(file);
    return nameOf(folder).equals("onnx") ? folderOf(folder) : folder;
  }

  /** The folder that a file lies in; the root lies in itself. */
  static Path folderOf(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return Optional.ofNullable(whole.getParent()).orElse(whole);
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** The name of a file without {@code .gz}. */
  static String unpackedName(Path file) {
    return nameOf(file).replaceFirst("\\.gz$", "");
  }

  /** The file with this name, packed or not. */
  Optional<Path> file(String name) {
    return files.stream().filter(file -> unpackedName(file).equals(name)).findFirst();
  }

  /** The files with this ending once they are unpacked. */
  List<Path> ending(String ending) {
    return files.stream().filter(file -> unpackedName(file).endsWith(ending)).toList();
  }

  @Override
  public String toString() {
    return files.stream().map(FileGroup::nameOf).toList().toString();
  }
}
