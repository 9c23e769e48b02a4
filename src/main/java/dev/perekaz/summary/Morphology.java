package dev.perekaz.summary;

import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What is known of a language's words.
 *
 * @param stopWords in lower case
 * @param clitics where an apostrophe parts a small word from a large one
 * @param newStemmer each stemmer is for one thread
 */
record Morphology(
    Set<String> stopWords, Clitics clitics, Supplier<UnaryOperator<String>> newStemmer) {
  /** Where the small word stands. */
  enum Clitics {
    NONE,
    /** French {@code l'eau}. */
    BEFORE,
    /** English {@code pilot's}. */
    BEHIND
  }

  Morphology(Set<String> stopWords, Supplier<UnaryOperator<String>> newStemmer) {
    this(stopWords, Clitics.NONE, newStemmer);
  }

  boolean isStopWord(String word) {
    return stopWords.contains(word);
  }

  /** The large word alone. */
  String withoutClitic(String word) {
    int apostrophe = clitics == Clitics.NONE ? -1 : word.indexOf('\'');
    if (apostrophe < 0) {
      return word;
    }
    return clitics == Clitics.BEFORE
        ? word.substring(apostrophe + 1)
        : word.substring(0, apostrophe);
  }
}
