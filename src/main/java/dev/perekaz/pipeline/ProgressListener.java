package dev.perekaz.pipeline;

/** Told how far an article is; may stop it. */
public interface ProgressListener {
  ProgressListener NONE = new ProgressListener() {};

  /** A stage begins. */
  default void begins(Stage stage) {}

  /**
   * The fragments are found and named.
   *
   * @param soFar the result without translations and without a summary
   */
  default void named(ArticleResult soFar) {}

  /**
   * A fragment has been translated.
   *
   * @param index among the fragments
   */
  default void retold(int index, RetoldFragment fragment) {}

  /** Asked at each stage and before each step of the translation. */
  default boolean isCancelled() {
    return false;
  }
}
