package dev.perekaz.translate;

import dev.perekaz.text.Lang;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which scripts a text in a language may hold. */
final class Scripts {
  private Scripts() {}

  /** The language's own, Latin (names stay as they are), and what is common to all scripts. */
  static Set<UnicodeScript> of(Lang language) {
    Set<UnicodeScript> scripts =
        EnumSet.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);
    scripts.addAll(own(language.primary()));
    return scripts;
  }

  private static List<UnicodeScript> own(String language) {
    return switch (language) {
      case "uk", "ru", "be", "bg", "mk", "sr", "kk", "mn" -> List.of(UnicodeScript.CYRILLIC);
      case "ar", "fa", "ur" -> List.of(UnicodeScript.ARABIC);
      case "he" -> List.of(UnicodeScript.HEBREW);
      case "el" -> List.of(UnicodeScript.GREEK);
      case "zh" -> List.of(UnicodeScript.HAN);
      case "ja" -> List.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
      case "ko" -> List.of(UnicodeScript.HANGUL, UnicodeScript.HAN);
      default -> List.of();
    };
  }
}
