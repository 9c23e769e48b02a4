package dev.perekaz.translate;

import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.Translation.Remembered;
import java.util.Optional;

/** Remembers translations that a person approved. */
@FunctionalInterface
public interface Recall {
  Recall NOTHING = (sentence, languages) -> Optional.empty();

  /** The approved translation of this very sentence. */
  Optional<Remembered> recall(String sentence, LanguagePair languages);
}
