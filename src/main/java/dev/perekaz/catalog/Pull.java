package dev.perekaz.catalog;

import static java.util.stream.Collectors.toSet;

import dev.perekaz.model.ModelFacts;
import dev.perekaz.text.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Brings models from a registry into a folder. */
public final class Pull {
  /** Mozilla says so in the README of its repository of models; the records say nothing. */
  public static final String LICENCE = "MPL-2.0";

  private final Web web;
  private final Retry retry;
  private final Progress progress;
  private final Path models;

  /**
   * @param models the folder that models are installed into; made if it is not there
   */
  public Pull(Web web, Retry retry, Progress progress, Path models) {
    this.web = web;
    this.retry = retry;
    this.progress = progress;
    this.models = models;
  }

  /** What came of a pull. */
  public sealed interface Outcome {
    /** The model is new here, or newer than the one before. */
    record Installed(Path folder, Trial trial) implements Outcome {}

    /** This very model was here already, undamaged. */
    record Present(Path folder) implements Outcome {}
  }

  /**
   * Fetches a model and puts it into its place once every file is what it should be and the model
   * has translated a sentence. A failure leaves what was there.
   *
   * @param registry where the entry is from
   */
  public Outcome pull(RegistryEntry entry, URI registry) throws CatalogException {
    try (Staging staging = Staging.take(models, entry.id(), progress)) {
      Path place = models.resolve(entry.id());
      if (isPresent(entry, place)) {
        return new Outcome.Present(place);
      }
      requireSpace(entry);
      Path folder = staging.folder();
      staging.keepOnly(names(entry));
      new Manifest(
              facts(entry, registry),
              List.of(entry.languages().from()),
              List.of(entry.languages().to()),
              fetch(entry, folder))
          .write(folder);
      Trial trial = Trial.of(folder);
      return new Outcome.Installed(staging.finish(), trial);
    }
  }

  /**
   * Whether a registry's model is here, for a list: {@code installed}, {@code another version is
   * installed}, or nothing.
   *
   * @param models the folder that models are installed into
   */
  public static String standing(RegistryEntry entry, Path models) {
    Path place = models.resolve(entry.id());
    if (!Files.isDirectory(place)) {
      return "";
    }
    return isSame(entry, place) ? "installed" : "another version is installed; pull it again";
  }

  /** Whether an installed model is the registry's, told by the hash that was written down. */
  private static boolean isSame(RegistryEntry entry, Path place) {
    try {
      return entry.model().hash().isPresent()
          && Manifest.filesOf(place).stream()
              .anyMatch(file -> file.hash().equals(entry.model().hash().get()));
    } catch (CatalogException e) {
      // A model.json that cannot be read is one more reason to fetch the model anew.
      return false;
    }
  }

  private static boolean isPresent(RegistryEntry entry, Path place) throws CatalogException {
    return isSame(entry, place) && Verification.of(place).isSound();
  }

  private static Set<String> names(RegistryEntry entry) {
    return entry.files().stream()
        .flatMap(file -> Stream.of(file.name(), file.name() + Download.PART))
        .collect(toSet());
  }

  private void requireSpace(RegistryEntry entry) throws CatalogException {
    // What comes and what it unpacks to lie side by side for a while.
    long needed = 2 * entry.size();
    try {
      long free = Files.getFileStore(models).getUsableSpace();
      if (free < needed) {
        throw new CatalogException(
            "%s has %,d MB left, %s needs %,d MB while it comes; make room, or choose another folder"
                    .formatted(models, free >> 20, entry.id(), needed >> 20)
                + " with --models");
      }
    } catch (IOException e) {
      throw new CatalogException("%s cannot be read: %s".formatted(models, e.getMessage()), e);
    }
  }

  /** One file after the other: a slow line has no use for two at once. */
  private List<InstalledFile> fetch(RegistryEntry entry, Path folder) throws CatalogException {
    List<InstalledFile> installed = new ArrayList<>();
    for (RemoteFile file : entry.files()) {
      if (file.hash().isEmpty()) {
        progress.said(
            "%s: no hash is published for it; it is checked by its fit to the model"
                .formatted(file.name()));
      }
      Sha256 hash = new Download(web, retry, progress, file, folder).fetch();
      long size = folder.resolve(file.name()).toFile().length();
      installed.add(new InstalledFile(file.name(), size, hash, file.hash().isPresent()));
    }
    return installed;
  }

  private static ModelFacts facts(RegistryEntry entry, URI registry) {
    return new ModelFacts(
        "Firefox Translations, %s to %s, %s"
            .formatted(
                entry.languages().from().englishName(),
                entry.languages().to().englishName(),
                entry.architecture()),
        entry.version(),
        LICENCE,
        registry.toString(),
        entry.architecture(),
        entry.qualities());
  }
}
