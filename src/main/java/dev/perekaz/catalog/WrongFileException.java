package dev.perekaz.catalog;

/** A file is here whole and is not what it should be. */
final class WrongFileException extends CatalogException {
  private static final long serialVersionUID = 1;

  WrongFileException(RemoteFile file, String what) {
    super("%s is not what the registry says: %s".formatted(file.address(), what));
  }
}
