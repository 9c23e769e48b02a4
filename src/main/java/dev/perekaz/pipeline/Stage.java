package dev.perekaz.pipeline;

/** The stages of the pipeline, in their order. */
public enum Stage {
  /** The article's own language. */
  NAME,
  /** Where the foreign passages are. */
  FIND,
  /** Which language each of them is in. */
  IDENTIFY,
  TRANSLATE,
  SUMMARIZE
}
