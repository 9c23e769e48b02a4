package dev.perekaz.catalog;

import dev.perekaz.text.Sha256;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of an installed model as it was when it came here.
 *
 * @param published whether the hash is the publisher's, and not only what was found on arrival
 */
public record InstalledFile(String name, long size, Sha256 hash, boolean published) {
  /** The files that an installed model's {@code model.json} lists; none if it lists none. */
  public static List<InstalledFile> of(Path folder) throws CatalogException {
    return Manifest.filesOf(folder);
  }
}
