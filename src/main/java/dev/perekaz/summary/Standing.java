package dev.perekaz.summary;

/** How well a sentence can stand in a summary. The first ones are taken before the others. */
enum Standing {
  /** Says by itself what it says. */
  FREE,
  /**
   * Is understood only behind the sentence before: it opens with "he", or quotes without saying
   * whom.
   */
  DEPENDENT,
  /** Says little or half of something: a question, an announcement, a fragment. */
  WEAK,
  /** Is no sentence: a heading, a caption, a line of emoji. */
  NONE
}
