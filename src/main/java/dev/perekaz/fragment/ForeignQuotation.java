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
   * Whether a sentence is the host's own for all that it says around a foreign quotation, however
   * much longer that is.
   *
   * @param block that the sentence is in: a closing mark may lie behind the sentence
   */
  boolean isFramed(String text, Span block, Span sentence) {
    StringBuilder frame = new StringBuilder();
    boolean foreign = false;
    int done = sentence.start();
    List<Span> quotes = Quotations.find(text, block).stream().filter(sentence::contains).toList();
    for (Span quote : quotes) {
      frame.append(text, done, quote.start()).append(' ');
      foreign |= language(text, quote).isPresent();
      done = quote.end();
    }
    frame.append(text, done, sentence.end());
    return foreign
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
