package dev.perekaz.pipeline;

/** The stages of the pipeline, in their order. */
public enum Stage {
  READ,
  FIND,
  IDENTIFY,
  TRANSLATE,
  SUMMARIZE
}
