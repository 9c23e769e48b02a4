package dev.perekaz.catalog;

/** A model cannot be had, checked or removed; the message is for the user. */
public class CatalogException extends Exception {
  private static final long serialVersionUID = 1;

  public CatalogException(String message) {
    super(message);
  }

  public CatalogException(String message, Throwable cause) {
    super(message, cause);
  }
}
