package dev.perekaz.text;

/** From which language into which. */
public record LanguagePair(Lang from, Lang to) {
  @Override
  public String toString() {
    return from + "-" + to;
  }
}
