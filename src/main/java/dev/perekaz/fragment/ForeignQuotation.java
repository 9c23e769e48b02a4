package dev.perekaz.fragment;

import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a foreign quotation from the host's words around it. */
record ForeignQuotation(LanguageGuess guess, Lang host) {
  /** Fewer may be a name, a title, or a speaker's name and what he did. */
  private static final int FEWEST_WORDS = 3;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** The language of a quotation, if it is another than the host's and long enough to say so. */
  Optional<Lang> language(String text, Span quote) {
    if (words(quote.in(text)) < FEWEST_WORDS) {
      return Optional.empty();
    }
    Lang language = guess.guess(quote.in(text), host, Optional.empty());
    return Optional.of(language).filter(Lang::isDetermined).filter(l -> !l.sameLanguage(host));
  }

  /**
   * Whether the sentences that hold foreign quotations are the host's own for all that they say
   * around those, however much longer those are.
   */
  boolean isFramed(String text, Span sentences, List<Span> quotes) {
    StringBuilder frame = new StringBuilder();
    int done = sentences.start();
    for (Span quote : quotes) {
      if (quote.overlaps(sentences)) {
        frame.append(text, done, Math.max(done, quote.start())).append(' ');
        done = Math.max(done, quote.end());
      }
    }
    frame.append(text, Math.min(done, sentences.end()), sentences.end());
    return host.isDetermined()
        && words(frame) >= FEWEST_WORDS
        && guess.guess(frame.toString(), host, Optional.empty()).sameLanguage(host);
  }

  static long words(CharSequence text) {
    return SPACE
        .splitAsStream(text)
        .filter(word -> word.codePoints().anyMatch(Character::isLetter))
        .count();
  }
}
