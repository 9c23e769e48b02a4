package dev.perekaz.langid;

import dev.perekaz.text.Lang;
import java.util.Optional;

/**
 * What is known about a passage from outside it.
 *
 * @param host the language of the article around it; may be undetermined
 * @param declared the language that the source names for it
 */
public record LanguageContext(Lang host, Optional<Lang> declared) {
  public static final LanguageContext NONE =
      new LanguageContext(Lang.UNDETERMINED, Optional.empty());
}
