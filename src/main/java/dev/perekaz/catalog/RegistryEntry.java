package dev.perekaz.catalog;

import dev.perekaz.model.Quality;
import dev.perekaz.text.LanguagePair;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A model that a registry offers.
 *
 * @param architecture such as {@code tiny}, {@code base} or {@code base-memory}
 * @param version the name that the publisher gave it
 * @param files a model and its vocabulary, or a model and two
 */
public record RegistryEntry(
    LanguagePair languages,
    String architecture,
    ReleaseStatus status,
    String version,
    List<RemoteFile> files,
    List<Quality> qualities) {
  /**
   * @throws IllegalArgumentException if the files make no whole model, or the architecture is no
   *     name for a folder
   */
  public RegistryEntry {
    // The vocabularies first: they are small, and what fails should fail early.
    files = files.stream().sorted(Comparator.comparing(RemoteFile::role).reversed()).toList();
    qualities = List.copyOf(qualities);
    if (!architecture.matches("[a-z0-9][a-z0-9-]{0,30}")) {
      throw new IllegalArgumentException("\"%s\" is no architecture".formatted(architecture));
    }
    Map<FileRole, RemoteFile> byRole = new EnumMap<>(FileRole.class);
    files.forEach(file -> byRole.put(file.role(), file));
    boolean joint = byRole.containsKey(FileRole.VOCABULARY);
    boolean split =
        byRole.containsKey(FileRole.SOURCE_VOCABULARY)
            && byRole.containsKey(FileRole.TARGET_VOCABULARY);
    int expected = joint ? 2 : 3;
    if (!byRole.containsKey(FileRole.MODEL)
        || joint == split
        || files.size() != expected
        || byRole.size() != expected) {
      throw new IllegalArgumentException(
          "its files make no whole model: " + files.stream().map(RemoteFile::name).toList());
    }
  }

  /** The name of the model's folder here: two architectures of one pair lie side by side. */
  public String id() {
    return (languages + "-" + architecture).toLowerCase(Locale.ROOT);
  }

  public RemoteFile model() {
    return files.stream().filter(file -> file.role() == FileRole.MODEL).findFirst().orElseThrow();
  }

  /** The bytes to be had on disk, as far as the registry says them. */
  public long size() {
    return files.stream().mapToLong(file -> file.size().orElse(0)).sum();
  }

  /** The most telling figure: COMET agrees with people better than BLEU does. */
  public Optional<Quality> quality() {
    return qualities.stream().min(Quality.MOST_TELLING);
  }

  RegistryEntry withFiles(List<RemoteFile> known) {
    return new RegistryEntry(languages, architecture, status, version, known, qualities);
  }
}
