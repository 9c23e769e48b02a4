package dev.perekaz.server;

import dev.perekaz.langid.Candidate;
import dev.perekaz.langid.Detection;
import dev.perekaz.langid.LanguageContext;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.text.Lang;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Names languages for clients that want a name in any case.
 *
 * @param supported the languages to choose from where nobody can tell
 */
record Detector(LanguageIdentifier identifier, List<Lang> supported) {
  private static final int MOST_CANDIDATES = 3;

  /** Below it, a guess; above it, a name. */
  private static final double EVEN = 50;

  /**
   * A language that a text may be in.
   *
   * @param confidence 0 to 100: 50 and the half of its lead over the runner-up in per cent; below
   *     50 where the lead is too small to tell; 0 where there is nothing to tell by
   */
  record Guess(Lang language, double confidence) {
    static final Guess NOTHING = new Guess(Lang.ENGLISH, 0);

    boolean isNothing() {
      return confidence == 0;
    }

    /** Whether a text in it is to be translated at all. */
    boolean isForeignTo(Lang target) {
      return !isNothing() && !language.sameLanguage(target);
    }
  }

  /** The languages that a text may be in, best first, at least one. */
  List<Guess> candidates(String text) {
    return candidates(identify(text, Lang.UNDETERMINED));
  }

  /** The language of each text; where one is too short to tell, that of all together helps. */
  List<Guess> each(List<String> texts) {
    Lang common =
        texts.size() == 1
            ? Lang.UNDETERMINED
            : identify(String.join("\n", texts), Lang.UNDETERMINED).language();
    return texts.stream().map(text -> candidates(identifyWithin(text, common)).get(0)).toList();
  }

  private Detection identifyWithin(String text, Lang common) {
    Detection alone = identify(text, Lang.UNDETERMINED);
    return alone.language().isDetermined() ? alone : identify(text, common);
  }

  private Detection identify(String text, Lang host) {
    return identifier.identify(text, new LanguageContext(host, Optional.empty()));
  }

  private List<Guess> candidates(Detection detection) {
    boolean named = detection.language().isDetermined();
    List<Candidate> ranked =
        detection.candidates().stream()
            .filter(candidate -> named || supported.contains(candidate.language()))
            .limit(MOST_CANDIDATES)
            .toList();
    double best = EVEN * (named ? 1 + detection.margin() : Math.max(detection.margin(), 0.1));
    List<Guess> guesses =
        IntStream.range(0, ranked.size())
            .mapToObj(
                i ->
                    guess(
                        ranked.get(i),
                        i == 0 ? best : Math.min(best, EVEN * ranked.get(i).score())))
            .filter(guess -> !guess.isNothing())
            .toList();
    return guesses.isEmpty() ? List.of(Guess.NOTHING) : guesses;
  }

  private static Guess guess(Candidate candidate, double confidence) {
    return new Guess(candidate.language(), Math.round(confidence * 10) / 10.0);
  }
}
