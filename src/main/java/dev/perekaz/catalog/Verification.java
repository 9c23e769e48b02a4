package dev.perekaz.catalog;

import dev.perekaz.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What has become of an installed model's files since they came here.
 *
 * @param sound names of the files that are as they were
 * @param faults what is wrong with the others, for the user
 */
public record Verification(List<String> sound, List<String> faults) {
  public Verification {
    sound = List.copyOf(sound);
    faults = List.copyOf(faults);
  }

  /** Whether hashes were written down, and all files still have them. */
  public boolean isSound() {
    return faults.isEmpty() && !sound.isEmpty();
  }

  /** Hashes the files that a folder's {@code model.json} lists. */
  public static Verification of(Path folder) throws CatalogException {
    List<String> sound = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (InstalledFile file : Manifest.filesOf(folder)) {
      String fault = fault(folder.resolve(file.name()), file);
      if (fault.isEmpty()) {
        sound.add(file.name());
      } else {
        faults.add(file.name() + " " + fault);
      }
    }
    return new Verification(sound, faults);
  }

  private static String fault(Path path, InstalledFile file) throws CatalogException {
    try {
      if (!Files.isRegularFile(path)) {
        return "is missing";
      }
      if (Files.size(path) != file.size()) {
        return "has %,d bytes, not %,d".formatted(Files.size(path), file.size());
      }
      return Sha256.of(path).equals(file.hash()) ? "" : "has been changed: its SHA-256 is another";
    } catch (IOException e) {
      throw new CatalogException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }
}
