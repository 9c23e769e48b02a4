package dev.perekaz.catalog;

import dev.perekaz.marian.MarianFile;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelFacts;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** Puts one model together from files that lie together. */
final class ImportBench {
  private static final String DESCRIPTION = "model.json";
  private static final Pattern TELLING = Pattern.compile("model\\.(zle|[a-z]{2})[a-z]{2}\\..*");
  private static final ModelFacts UNKNOWN = new ModelFacts("", "", "unknown", "", "", List.of());

  private final FileGroup group;
  private final ImportWish wish;
  private final Path folder;
  private final Map<FileRole, Path> firefox;
  private final List<Path> optimum;

  /**
   * @param bench a folder to work in; its files are unpacked below it
   * @throws CatalogException if there is a part of a model among the files, but not all of it
   */
  ImportBench(FileGroup group, Path bench, ImportWish wish) throws CatalogException {
    this.group = group;
    this.wish = wish;
    this.firefox = FirefoxFiles.in(group);
    this.folder = bench.resolve(folderName());
    this.optimum = firefox.isEmpty() ? OptimumFiles.in(group) : List.of();
  }

  /** Where neither notes nor the model's file name say the languages, the folder's name may. */
  private String folderName() {
    Path model = firefox.get(FileRole.MODEL);
    boolean told = model != null && TELLING.matcher(FileGroup.unpackedName(model)).matches();
    return told ? "model" : group.name();
  }

  /** A model that runs, with its description. */
  record Finished(String id, Path folder, Trial trial) {}

  boolean holdsModel() {
    return !firefox.isEmpty() || !optimum.isEmpty();
  }

  /**
   * Copies and unpacks the files, describes the model and lets it translate a sentence.
   *
   * @throws CatalogException if it is damaged, cannot be run, or does not say its languages
   */
  Finished assemble() throws CatalogException {
    SideNotes notes = SideNotes.beside(group);
    try {
      copyAll();
      List<InstalledFile> files = installed(notes);
      ModelCard card = card(notes);
      String kind = kind();
      new Manifest(facts(card, notes, kind), card.from(), card.to(), files).write(folder);
      return new Finished(id(card, kind), folder, Trial.of(folder));
    } catch (IOException e) {
      throw new CatalogException("%s: %s".formatted(group.folder(), e.getMessage()), e);
    } catch (ModelFormatException e) {
      throw new CatalogException(String.valueOf(e.getMessage()), e);
    }
  }

  private void copyAll() throws IOException, CatalogException {
    Files.createDirectories(folder);
    for (Map.Entry<FileRole, Path> file : firefox.entrySet()) {
      FileRole role = file.getKey();
      copy(file.getValue(), folder.resolve(nameHere(role, file.getValue())), role.mostBytes());
    }
    for (Path file : optimum) {
      String name = FileGroup.unpackedName(file);
      copy(file, folder.resolve(name.endsWith(".onnx") ? "onnx/" + name : name), Long.MAX_VALUE);
    }
    Optional<Path> description = group.file(DESCRIPTION);
    if (description.isPresent()) {
      copy(description.get(), folder.resolve(DESCRIPTION), 1 << 20);
    }
  }

  private static void copy(Path from, Path to, long most) throws IOException, CatalogException {
    Files.createDirectories(FileGroup.folderOf(to));
    try (InputStream in = new CappedStream(Gzip.unpacked(Files.newInputStream(from)), most)) {
      Files.copy(in, to);
    } catch (CappedStream.TooLongException e) {
      throw new CatalogException("%s unpacks to %s".formatted(from, e.getMessage()), e);
    } catch (ZipException | EOFException e) {
      throw new CatalogException("%s does not unpack: %s".formatted(from, e.getMessage()), e);
    }
  }

  /** The files that were copied, with their hashes; the model's own is held against the notes. */
  private List<InstalledFile> installed(SideNotes notes) throws IOException, CatalogException {
    List<InstalledFile> files = new ArrayList<>();
    try (Stream<Path> copied = Files.walk(folder)) {
      for (Path file : copied.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals(DESCRIPTION)) {
          files.add(installed(file, name, notes));
        }
      }
    }
    return files;
  }

  private static InstalledFile installed(Path file, String name, SideNotes notes)
      throws IOException, CatalogException {
    Sha256 hash = Sha256.of(file);
    boolean noted = FileRole.MODEL.fits(name) && notes.hash().isPresent();
    if (noted && !notes.hash().get().equals(hash)) {
      throw new CatalogException(
          "%s is damaged: its SHA-256 is %s, and metadata.json beside it says %s"
              .formatted(name, hash, notes.hash().get()));
    }
    return new InstalledFile(name, Files.size(file), hash, noted);
  }

  /** The model as the store sees it, its languages from the first that says them. */
  private ModelCard card(SideNotes notes) throws CatalogException {
    List<Lang> from = wish.from().isEmpty() ? languages(notes.from()) : wish.from();
    List<Lang> to = wish.to().isEmpty() ? languages(notes.to()) : wish.to();
    Optional<ModelCard> asFound = stored();
    if (asFound.isPresent()) {
      ModelCard card = asFound.get();
      return new ModelCard(
          card.id(),
          card.folder(),
          card.format(),
          from.isEmpty() ? card.from() : from,
          to.isEmpty() ? card.to() : to,
          card.facts());
    }
    if (from.isEmpty() || to.isEmpty()) {
      throw new CatalogException(
          "%s does not say which languages it translates; say it with --from and --to"
              .formatted(group.folder()));
    }
    new Manifest(UNKNOWN, from, to, List.of()).write(folder);
    return stored().orElseThrow(() -> new CatalogException(group.folder() + " is no whole model"));
  }

  private Optional<ModelCard> stored() {
    return new ModelStore(List.of(folder)).list().stream().findFirst();
  }

  private static List<Lang> languages(List<String> tags) throws CatalogException {
    try {
      return tags.stream().map(Lang::new).toList();
    } catch (IllegalArgumentException e) {
      throw new CatalogException(String.valueOf(e.getMessage()), e);
    }
  }

  private String kind() throws ModelFormatException {
    Path model = firefox.get(FileRole.MODEL);
    return model == null
        ? "optimum"
        : MarianFile.read(folder.resolve(nameHere(FileRole.MODEL, model))).kind();
  }

  private static String nameHere(FileRole role, Path file) {
    return role.nameFor(FileGroup.unpackedName(file));
  }

  private ModelFacts facts(ModelCard card, SideNotes notes, String kind) {
    ModelFacts found = card.facts();
    boolean described = group.file(DESCRIPTION).isPresent();
    String name = "%s to %s, %s".formatted(names(card.from()), names(card.to()), kind);
    return new ModelFacts(
        described ? found.name() : notes.name().isEmpty() ? name : notes.name(),
        described ? found.version() : notes.version(),
        found.licence(),
        described && !found.source().isEmpty() ? found.source() : "imported from " + group.folder(),
        kind,
        described ? found.qualities() : notes.qualities());
  }

  private static String names(List<Lang> languages) {
    return String.join(", ", languages.stream().map(Lang::englishName).toList());
  }

  private String id(ModelCard card, String kind) {
    if (wish.id().isPresent()) {
      return wish.id().get();
    }
    boolean onePair = card.from().size() == 1 && card.to().size() == 1;
    String name =
        onePair ? "%s-%s-%s".formatted(card.from().get(0), card.to().get(0), kind) : group.name();
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9._-]+", "-")
        .replaceFirst("^[.-]+", "");
  }
}
