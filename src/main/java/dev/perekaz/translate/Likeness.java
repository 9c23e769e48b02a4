package dev.perekaz.translate;

/**
 * How near a translation's vector is to its source's.
 *
 * @param cosine of the two, -1.0 to 1.0
 * @param least from which on the two may say the same
 */
public record Likeness(double cosine, double least) {
  /** Whether the translation may say what its source says. */
  public boolean isEnough() {
    return cosine >= least;
  }
}
