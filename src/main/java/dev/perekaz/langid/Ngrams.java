package dev.perekaz.langid;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.perekaz.text.Lang;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lingua's n-gram models; a language's are loaded when it is first asked about. */
final class Ngrams {
  /** Lingua itself looks at nothing but trigrams from here on. */
  private static final int LONG = 120;

  /** A set of candidates, and whether only their trigram models are asked. */
  private record Setup(List<Lang> candidates, boolean trigramsOnly) {}

  private final Map<Setup, LanguageDetector> detectors = new ConcurrentHashMap<>();

  /**
   * The candidates with their scores, best (1.0) first.
   *
   * @param candidates at least two
   */
  List<Candidate> rank(String text, List<Lang> candidates) {
    List<Lang> sorted = candidates.stream().sorted().toList();
    Setup setup = new Setup(sorted, text.length() >= LONG);
    return detectors
        .computeIfAbsent(setup, Ngrams::detector)
        .computeLanguageConfidenceValues(readable(text, candidates))
        .entrySet()
        .stream()
        .map(entry -> new Candidate(lang(entry.getKey()), entry.getValue()))
        .toList();
  }

  /** Lingua's rules deny Ukrainian the letter щ, and would shut it out: it gets none to see. */
  private static String readable(String text, List<Lang> candidates) {
    return candidates.contains(Lang.UKRAINIAN) ? text.replace('щ', ' ') : text;
  }

  private static LanguageDetector detector(Setup setup) {
    Language[] languages = setup.candidates.stream().map(Ngrams::language).toArray(Language[]::new);
    LanguageDetectorBuilder builder = LanguageDetectorBuilder.fromLanguages(languages);
    return setup.trigramsOnly ? builder.withLowAccuracyMode().build() : builder.build();
  }

  private static Language language(Lang language) {
    return Language.getByIsoCode639_1(
        IsoCode639_1.valueOf(language.primary().toUpperCase(Locale.ROOT)));
  }

  private static Lang lang(Language language) {
    return new Lang(language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT));
  }
}
