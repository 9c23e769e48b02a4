package dev.perekaz.langid;

import dev.perekaz.text.Lang;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The scripts with one language that news are written in. */
final class LoneScripts {
  private static final Map<UnicodeScript, Lang> ONLY =
      Map.of(
          UnicodeScript.HAN, new Lang("zh"),
          UnicodeScript.HIRAGANA, new Lang("ja"),
          UnicodeScript.KATAKANA, new Lang("ja"),
          UnicodeScript.HANGUL, new Lang("ko"),
          UnicodeScript.GREEK, new Lang("el"),
          UnicodeScript.HEBREW, new Lang("he"),
          UnicodeScript.GEORGIAN, new Lang("ka"),
          UnicodeScript.ARMENIAN, new Lang("hy"),
          UnicodeScript.THAI, new Lang("th"),
          UnicodeScript.DEVANAGARI, new Lang("hi"));

  private LoneScripts() {}

  static Stream<Lang> languages() {
    return ONLY.values().stream();
  }

  /** The one language of a script, if it has but one. Kana makes a text Japanese in any case. */
  static Optional<Lang> language(BareWords words, UnicodeScript script) {
    boolean kana =
        script == UnicodeScript.HAN
            && words
                .text()
                .codePoints()
                .anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HIRAGANA);
    return kana ? Optional.of(new Lang("ja")) : Optional.ofNullable(ONLY.get(script));
  }
}
