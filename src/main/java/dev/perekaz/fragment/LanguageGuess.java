package dev.perekaz.fragment;

import dev.perekaz.text.Lang;
import java.util.Optional;

/** Names the language of a passage. */
@FunctionalInterface
public interface LanguageGuess {
  /**
   * Guesses.
   *
   * @param host the language of the article around it
   * @param declared the language that the source names for it
   * @return {@link Lang#UNDETERMINED} when unsure
   */
  Lang guess(String passage, Lang host, Optional<Lang> declared);
}
