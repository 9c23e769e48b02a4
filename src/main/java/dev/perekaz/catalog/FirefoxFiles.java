package dev.perekaz.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a Marian model and its vocabulary among files, by what is in them before their names. */
final class FirefoxFiles {
  /** A shortlist is a {@code .bin} too: this is how it begins. */
  private static final long MARIAN_VERSION = 1;

  private static final int MOST_ITEMS = 10_000;
  private static final Pattern LISTED = Pattern.compile("(?m)^\\s*-\\s*(\\S+\\.spm)\\s*$");

  private FirefoxFiles() {}

  /**
   * The files by role; none if there is no model among them.
   *
   * @throws CatalogException if there is a model, but not all that belongs to it, or more
   */
  static Map<FileRole, Path> in(FileGroup group) throws CatalogException {
    Optional<Path> model = model(group);
    if (model.isEmpty()) {
      return Map.of();
    }
    Map<FileRole, Path> found = new TreeMap<>(vocabularies(group));
    found.put(FileRole.MODEL, model.get());
    return found;
  }

  private static Optional<Path> model(FileGroup group) throws CatalogException {
    List<Path> models = new ArrayList<>();
    for (Path file : group.ending(".bin")) {
      if (isMarian(file)) {
        models.add(file);
      }
    }
    if (models.size() > 1) {
      throw new CatalogException(
          "%s holds more than one model: %s; name the files of one"
              .formatted(group.folder(), models.stream().map(Path::getFileName).toList()));
    }
    return models.stream().findFirst();
  }

  private static boolean isMarian(Path file) throws CatalogException {
    try (InputStream in = Gzip.unpacked(Files.newInputStream(file))) {
      byte[] start = in.readNBytes(2 * Long.BYTES);
      if (start.length < 2 * Long.BYTES) {
        return false;
      }
      ByteBuffer numbers = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
      long version = numbers.getLong();
      long items = numbers.getLong();
      return version == MARIAN_VERSION && items > 0 && items <= MOST_ITEMS;
    } catch (IOException e) {
      throw new CatalogException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Map<FileRole, Path> vocabularies(FileGroup group) throws CatalogException {
    List<Path> files = listed(group);
    if (files.size() == 1) {
      return Map.of(FileRole.VOCABULARY, files.get(0));
    }
    if (files.size() == 2) {
      int source = isTarget(files.get(0)) || isSource(files.get(1)) ? 1 : 0;
      return Map.of(
          FileRole.SOURCE_VOCABULARY, files.get(source),
          FileRole.TARGET_VOCABULARY, files.get(1 - source));
    }
    throw new CatalogException(
        "%s holds a model, but %s; a model has one .spm, or one for each side"
            .formatted(
                group.folder(),
                files.isEmpty()
                    ? "no vocabulary" + otherKinds(group)
                    : "these vocabularies: " + files.stream().map(Path::getFileName).toList()));
  }

  private static String otherKinds(FileGroup group) {
    return group.ending(".fsv").isEmpty() ? "" : " (factored ones, .fsv, are not supported)";
  }

  /** The vocabularies as translateLocally's settings list them, or else all that there are. */
  private static List<Path> listed(FileGroup group) throws CatalogException {
    List<Path> all = group.ending(".spm");
    List<Path> named = new ArrayList<>();
    for (Path settings : group.ending(".yml")) {
      Matcher line = LISTED.matcher(text(settings));
      while (line.find()) {
        group.file(line.group(1)).filter(file -> !named.contains(file)).ifPresent(named::add);
      }
    }
    return named.isEmpty() ? all : named;
  }

  private static String text(Path file) throws CatalogException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CatalogException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static boolean isSource(Path file) {
    return FileGroup.unpackedName(file).startsWith("src");
  }

  private static boolean isTarget(Path file) {
    return FileGroup.unpackedName(file).startsWith("trg");
  }
}
