package dev.perekaz.catalog;

/** For whom a model has been released. */
public enum ReleaseStatus {
  RELEASED("released"),
  /** For phones, where another model serves the same pair on a desktop. */
  ANDROID("for Android"),
  NIGHTLY("nightly"),
  UNRELEASED("not released");

  private final String words;

  ReleaseStatus(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
