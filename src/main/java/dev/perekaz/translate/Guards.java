package dev.perekaz.translate;

import dev.perekaz.fragment.LanguageGuess;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for what small models invent, lose or leave. */
final class Guards {
  /** A translation with one of these is worth another try. */
  static final Set<QualityFlag> RETRY =
      EnumSet.of(
          QualityFlag.EMPTY,
          QualityFlag.REPETITION,
          QualityFlag.DOUBLED,
          QualityFlag.COPIED_SOURCE,
          QualityFlag.WRONG_SCRIPT,
          QualityFlag.WRONG_LANGUAGE,
          QualityFlag.TOO_LONG,
          QualityFlag.TOO_SHORT,
          QualityFlag.LOST_TOKEN);

  /** A translation with one of these is worse than none. */
  static final Set<QualityFlag> FATAL =
      EnumSet.of(QualityFlag.EMPTY, QualityFlag.REPETITION, QualityFlag.COPIED_SOURCE);

  // Letters of the target for one of the source. In 2,194 references, FLORES dev and news for the
  // bundled pairs, they are 0.47 to 1.69, one of them below 0.5; half a translation is near 0.47. A
  // Chinese character stands for two to five Latin letters, a syllable of kana or hangul for two.
  private static final double LONGEST = 2.2;
  private static final double SHORTEST = 0.5;
  private static final double IDEOGRAPH = 3.0;
  private static final double SYLLABLE = 2.0;
  private static final Set<UnicodeScript> SYLLABLES =
      EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
  private static final int FEW_LETTERS = 20;

  /** A short sentence may gain an article and an auxiliary without being too long. */
  private static final int SLACK = 10;

  private static final int FEW_WORDS = 5;

  private final LanguageGuess languageOf;

  Guards(LanguageGuess languageOf) {
    this.languageOf = languageOf;
  }

  /** What may be wrong with {@code target} as a translation of {@code source}. */
  Set<QualityFlag> check(String source, String target, LanguagePair languages) {
    Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
    checkTokens(source, target, flags);
    String bareSource = Protected.without(source);
    String bareTarget = Protected.without(target);
    if (letters(bareTarget) == 0 && letters(bareSource) > 0) {
      flags.add(QualityFlag.EMPTY);
      return flags;
    }
    checkShape(bareSource, bareTarget, flags);
    checkLanguage(bareSource, bareTarget, languages, flags);
    return flags;
  }

  private static void checkTokens(String source, String target, Set<QualityFlag> flags) {
    List<String> from = Numbers.of(Protected.without(source));
    List<String> to = Numbers.of(Protected.without(target));
    boolean lost = !Numbers.missing(from, to).stream().allMatch(Numbers::isSmall);
    if (lost || !Protected.tokens(source).equals(Protected.tokens(target))) {
      flags.add(QualityFlag.LOST_TOKEN);
    }
    if (!Numbers.missing(to, from).stream().allMatch(Numbers::isSmall)) {
      flags.add(QualityFlag.ADDED_NUMBER);
    }
  }

  private static void checkShape(String source, String target, Set<QualityFlag> flags) {
    if (Repetition.loops(source, target)) {
      flags.add(QualityFlag.REPETITION);
    }
    if (Repetition.doubles(source, target)) {
      flags.add(QualityFlag.DOUBLED);
    }
    double from = weight(source);
    double to = weight(target);
    if (to > from * LONGEST + SLACK) {
      flags.add(QualityFlag.TOO_LONG);
    }
    if (from > FEW_LETTERS && to < from * SHORTEST) {
      flags.add(QualityFlag.TOO_SHORT);
    }
  }

  private void checkLanguage(
      String source, String target, LanguagePair languages, Set<QualityFlag> flags) {
    List<String> words = Repetition.words(target);
    boolean copied = words.equals(Repetition.words(source));
    boolean foreign = hasForeignWord(target, languages.to());
    if (copied && (foreign || words.size() > 2)) {
      flags.add(QualityFlag.COPIED_SOURCE);
    }
    if (foreign) {
      flags.add(QualityFlag.WRONG_SCRIPT);
    } else if (words.size() >= FEW_WORDS && isOther(target, languages.to())) {
      flags.add(QualityFlag.WRONG_LANGUAGE);
    }
  }

  private boolean isOther(String target, Lang wanted) {
    Lang seen = languageOf.guess(target, wanted, Optional.empty());
    return seen.isDetermined() && !seen.sameLanguage(wanted);
  }

  /** Whether two letters in a row are of a script that {@code language} is not written in. */
  private static boolean hasForeignWord(String text, Lang language) {
    Set<UnicodeScript> own = Scripts.of(language);
    int run = 0;
    for (int c : text.codePoints().toArray()) {
      boolean foreign = Character.isLetter(c) && !own.contains(UnicodeScript.of(c));
      run = foreign ? run + 1 : 0;
      if (run == 2) {
        return true;
      }
    }
    return false;
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static double weight(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).mapToDouble(Guards::weightOf).sum();
  }

  private static double weightOf(int c) {
    return Character.isIdeographic(c)
        ? IDEOGRAPH
        : SYLLABLES.contains(UnicodeScript.of(c)) ? SYLLABLE : 1;
  }
}
