package dev.perekaz.translate;

import dev.perekaz.text.Lang;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names in Cyrillic as English news write them: Ukrainian ones by resolution 55 of the Cabinet of
 * Ministers of Ukraine of 2010, Russian ones by the system BGN/PCGN 1947.
 */
public final class Romanization {
  private static final RomanAlphabet UKRAINIAN =
      new RomanAlphabet(
          """
          а a б b в v г h ґ g д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r
          с s т t у u ф f х kh ц ts ч ch ш sh щ shch ю iu я ia ь - ʼ - зг gh""",
          "є ye ї yi й y ю yu я ya",
          "");

  private static final RomanAlphabet RUSSIAN =
      new RomanAlphabet(
          """
          а a б b в v г g д d е e ё ë ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u
          ф f х kh ц ts ч ch ш sh щ shch ъ ” ы y ь ’ ʼ ’ э e ю yu я ya""",
          "е ye ё yë",
          "аеёиоуыэюяйъьʼ");

  private static final Pattern ONLY_UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");

  /** A hard sign stands before these alone in Russian, before any letter in Bulgarian. */
  private static final Pattern ONLY_RUSSIAN = Pattern.compile("[ыэёЫЭЁ]|[ъЪ][еёюяЕЁЮЯ]");

  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’ʼ`′‘](?=\\p{L})");

  /** What dictionaries set above a stressed vowel. */
  private static final Pattern STRESS = Pattern.compile("[\u0300\u0301]");

  private Romanization() {}

  /**
   * A name in Latin letters; what is not Cyrillic in it stays as it is.
   *
   * @param language of the name; an undetermined one is told by its letters
   * @return empty if there is no Cyrillic letter, one that the language does not have, or no rule
   *     for the language
   */
  public static Optional<String> of(String name, Lang language) {
    String letters = composed(name);
    Lang known = language.isDetermined() ? language : guess(letters);
    return CYRILLIC.matcher(letters).find()
        ? alphabet(known).filter(alphabet -> alphabet.spells(letters)).map(a -> a.romanize(letters))
        : Optional.empty();
  }

  /** Whether a name in Cyrillic is Ukrainian or Russian, if its letters alone tell. */
  public static Lang guess(String name) {
    String letters = composed(name);
    if (ONLY_UKRAINIAN.matcher(letters).find() && UKRAINIAN.spells(letters)) {
      return Lang.UKRAINIAN;
    }
    return ONLY_RUSSIAN.matcher(letters).find() && RUSSIAN.spells(letters)
        ? Lang.RUSSIAN
        : Lang.UNDETERMINED;
  }

  private static Optional<RomanAlphabet> alphabet(Lang language) {
    return switch (language.primary()) {
      case "uk" -> Optional.of(UKRAINIAN);
      case "ru" -> Optional.of(RUSSIAN);
      default -> Optional.empty();
    };
  }

  private static String composed(String name) {
    String bare = STRESS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
    return APOSTROPHE.matcher(bare).replaceAll("ʼ");
  }
}
