package dev.perekaz.marian;

/**
 * How large a student is.
 *
 * @param width d, the features of a token
 * @param inner features inside the feed-forward layers
 */
record Measures(int width, int inner, int heads, int encoderLayers, int decoderLayers) {
  static final Measures SMALL = new Measures(16, 32, 2, 2, 2);

  /** As Mozilla's students of these names are, but for the vocabulary. */
  static final Measures TINY = new Measures(256, 1536, 8, 6, 2);

  static final Measures BASE_MEMORY = new Measures(384, 1536, 8, 6, 4);
  static final Measures BASE = new Measures(512, 2048, 8, 6, 2);

  /** Of random weights: features stay near 1 whatever the width. */
  double spread() {
    return Math.min(0.4, 1 / Math.sqrt(width));
  }
}
