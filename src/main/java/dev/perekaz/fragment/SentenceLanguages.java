package dev.perekaz.fragment;

import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names the languages of a paragraph's sentences; those too short to tell follow their neighbours.
 */
record SentenceLanguages(LanguageGuess guess, Lang host, Optional<Lang> declared) {
  /** A claim that a sentence is foreign needs as many words. */
  private static final int FEWEST_WORDS = 4;

  /** For each sentence the host's language or another, never undetermined. */
  List<Lang> of(String text, List<Span> sentences) {
    List<Lang> guesses =
        sentences.stream().map(s -> guess.guess(s.in(text), host, declared)).toList();
    List<Lang> languages = new ArrayList<>();
    for (int i = 0; i < guesses.size(); i++) {
      languages.add(of(sentences.get(i).in(text), guesses.get(i)));
    }
    followNeighbours(languages, guesses);
    if (languages.contains(Lang.UNDETERMINED)) {
      Span all = sentences.get(0).cover(sentences.get(sentences.size() - 1));
      settle(languages, guess.guess(all.in(text), host, declared));
    }
    return languages;
  }

  /**
   * A sentence in doubt is in the language of the whole paragraph if a neighbour is, or in that of
   * both its neighbours, or else in the host's.
   */
  private void settle(List<Lang> languages, Lang whole) {
    for (int i = 0; i < languages.size(); i++) {
      if (!languages.get(i).isDetermined()) {
        Lang before = i > 0 ? languages.get(i - 1) : host;
        Lang after = i + 1 < languages.size() ? languages.get(i + 1) : before;
        boolean asWhole = whole.isDetermined() && (before.equals(whole) || after.equals(whole));
        languages.set(i, asWhole ? whole : before.equals(after) ? before : host);
      }
    }
  }

  /** A brief sentence that seems to be in a neighbour's language is. */
  private static void followNeighbours(List<Lang> languages, List<Lang> guesses) {
    for (int i = 0; i < guesses.size(); i++) {
      boolean before = i > 0 && languages.get(i - 1).equals(guesses.get(i));
      boolean after = i + 1 < guesses.size() && languages.get(i + 1).equals(guesses.get(i));
      if (before || after) {
        languages.set(i, guesses.get(i));
      }
    }
  }

  private Lang of(String sentence, Lang language) {
    boolean foreign = language.isDetermined() && !language.sameLanguage(host);
    boolean brief = sentence.split("\\s+").length < FEWEST_WORDS;
    if (foreign && brief && declared.isEmpty()) {
      return Lang.UNDETERMINED;
    }
    return language.sameLanguage(host) ? host : language;
  }
}
