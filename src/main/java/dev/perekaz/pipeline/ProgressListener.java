package dev.perekaz.pipeline;

/** Told how far an article is. */
@FunctionalInterface
public interface ProgressListener {
  ProgressListener NONE = stage -> {};

  /** A stage begins. */
  void begins(Stage stage);
}
