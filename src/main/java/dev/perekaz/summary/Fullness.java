package dev.perekaz.summary;

/** How near a number of words is to that of a full sentence. */
final class Fullness {
  private static final int FRAGMENT = 4;
  private static final int SENTENCE = 12;
  private static final int LONG = 35;
  private static final int ENDLESS = 70;

  private Fullness() {}

  /** 1.0 from 12 to 35 words, evenly less down to 4 and up to 70, and 0.0 beyond. */
  static double of(int words) {
    double enough = (double) (words - FRAGMENT) / (SENTENCE - FRAGMENT);
    double brief = (double) (ENDLESS - words) / (ENDLESS - LONG);
    return Math.max(0, Math.min(1, Math.min(enough, brief)));
  }
}
