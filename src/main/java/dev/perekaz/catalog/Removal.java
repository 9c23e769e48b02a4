package dev.perekaz.catalog;

import dev.perekaz.model.ModelCard;
import java.nio.file.Path;

/** Removes models from the folder that they are installed into. */
public final class Removal {
  private final Path models;
  private final Progress progress;

  public Removal(Path models, Progress progress) {
    this.models = models;
    this.progress = progress;
  }

  /**
   * Removes a model.
   *
   * @throws CatalogException if it lies elsewhere, as the bundled ones do
   */
  public void remove(ModelCard model) throws CatalogException {
    Path own = models.toAbsolutePath().normalize();
    if (!own.equals(FileGroup.folderOf(model.folder()))) {
      throw new CatalogException(
          "%s lies in %s, not in your folder of models, %s; it was not installed by \"perekaz"
                  .formatted(model.id(), model.folder(), own)
              + " models\", and is left alone");
    }
    try (Staging staging = Staging.take(models, model.id(), progress)) {
      staging.remove();
    }
  }
}
