package dev.perekaz.catalog;

import dev.perekaz.text.Sha256;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of a model on a server, there packed by gzip or not.
 *
 * @param name of the file once it is here, unpacked
 * @param size of the unpacked file, where the registry says it
 * @param hash of the unpacked file, where the registry says it
 */
public record RemoteFile(
    FileRole role, String name, URI address, OptionalLong size, Optional<Sha256> hash) {
  /**
   * @throws IllegalArgumentException if the name is none for the role, or the size is out of bounds
   */
  public RemoteFile {
    if (!role.fits(name)) {
      throw new IllegalArgumentException("\"%s\" is no name for a model's file".formatted(name));
    }
    if (size.isPresent() && (size.getAsLong() < 1 || size.getAsLong() > role.mostBytes())) {
      throw new IllegalArgumentException(
          "%s has %,d bytes; expected 1 to %,d"
              .formatted(name, size.getAsLong(), role.mostBytes()));
    }
  }

  /** Most bytes that the unpacked file may have. */
  long limit() {
    return size.orElse(role.mostBytes());
  }

  RemoteFile with(OptionalLong knownSize, Optional<Sha256> knownHash) {
    return new RemoteFile(role, name, address, knownSize, knownHash);
  }
}
