package dev.perekaz.catalog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Brings models from files into the folder of models. */
public final class ModelImport {
  /** Where files are unpacked; a model of this id there cannot be, for it begins with a dot. */
  private static final String WORKSHOP = ".import";

  private final Path models;
  private final Progress progress;

  /**
   * @param models the folder that models are installed into; made if it is not there
   */
  public ModelImport(Path models, Progress progress) {
    this.models = models;
    this.progress = progress;
  }

  /** A model that has come here. */
  public record Imported(Path folder, Trial trial) {}

  /**
   * Imports every model found: in folders and archives, and one made of the single files together.
   *
   * @param paths folders, archives ({@code .tar}, {@code .tar.gz}) or a model's files, packed by
   *     gzip or not
   * @throws CatalogException if one cannot be imported; those before it are here by then
   */
  public List<Imported> run(List<Path> paths, ImportWish wish) throws CatalogException {
    try (Staging workshop = Staging.take(models, WORKSHOP, progress)) {
      workshop.clear();
      try {
        return importAll(groups(paths, workshop.folder()), workshop.folder(), wish);
      } finally {
        workshop.clear();
      }
    }
  }

  private List<FileGroup> groups(List<Path> paths, Path workshop) throws CatalogException {
    List<FileGroup> groups = new ArrayList<>();
    List<Path> single = new ArrayList<>();
    for (Path path : paths) {
      try {
        if (Files.isDirectory(path)) {
          groups.addAll(FileGroup.below(path));
        } else if (isArchive(path)) {
          groups.addAll(FileGroup.below(unpacked(path, workshop)));
        } else if (Files.isRegularFile(path)) {
          single.add(path);
        } else {
          throw new CatalogException(path + " does not exist");
        }
      } catch (IOException e) {
        throw new CatalogException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
      }
    }
    if (!single.isEmpty()) {
      Path folder = FileGroup.folderOf(single.get(0));
      groups.add(new FileGroup(String.valueOf(folder.getFileName()), folder, single));
    }
    return groups;
  }

  private static boolean isArchive(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(path)
        && (name.endsWith(".tar") || name.endsWith(".tar.gz") || name.endsWith(".tgz"));
  }

  private static Path unpacked(Path archive, Path workshop) throws IOException {
    String name = String.valueOf(archive.getFileName()).replaceFirst("\\.(tar|tgz|tar\\.gz)$", "");
    Path folder = Files.createTempDirectory(workshop, "archive").resolve(name);
    Files.createDirectories(folder);
    try (InputStream tar = Gzip.unpacked(new BufferedInputStream(Files.newInputStream(archive)))) {
      Tar.unpack(tar, folder);
    }
    return folder;
  }

  private List<Imported> importAll(List<FileGroup> groups, Path workshop, ImportWish wish)
      throws CatalogException {
    List<Imported> imported = new ArrayList<>();
    for (FileGroup group : groups) {
      var bench = new ImportBench(group, workshop.resolve("bench" + imported.size()), wish);
      if (bench.holdsModel()) {
        imported.add(install(bench));
      }
    }
    if (imported.isEmpty()) {
      throw new CatalogException(refusal(groups));
    }
    return imported;
  }

  private Imported install(ImportBench bench) throws CatalogException {
    ImportBench.Finished finished = bench.assemble();
    try (Staging staging = Staging.take(models, finished.id(), progress)) {
      staging.adopt(finished.folder());
      return new Imported(staging.finish(), finished.trial());
    }
  }

  private static String refusal(List<FileGroup> groups) {
    List<String> seen = groups.stream().limit(5).map(FileGroup::toString).toList();
    String zstd =
        groups.stream().anyMatch(group -> !group.ending(".zst").isEmpty())
            ? "; unpack the .zst files first, by zstd -d"
            : "";
    return "no model is among the files. Looked for: a Marian model (.bin) with its vocabulary (.spm),"
        + " as Firefox, Bergamot and translateLocally have them, or onnx/encoder_model*.onnx with"
        + " tokenizer.json, as Optimum has them. Found: "
        + (seen.isEmpty() ? "nothing" : String.join(", ", seen))
        + zstd;
  }
}
