package dev.perekaz.lab;

import dev.perekaz.text.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a program does that has no more than Lingua: cuts the text, asks of each piece, and takes
 * those for foreign that are not in the article's language, which it is told.
 */
record LinguaFinder(Lingua lingua, Function<String, List<Span>> cut) implements PassageFinder {
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+");

  static List<Span> paragraphs(String text) {
    return PARAGRAPH.matcher(text).results().map(m -> new Span(m.start(), m.end())).toList();
  }

  /** By Java's own rules. */
  static List<Span> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<Span> sentences = new ArrayList<>();
    for (int start = breaks.first(), end;
        (end = breaks.next()) != BreakIterator.DONE;
        start = end) {
      sentences.add(new Span(start, end).strip(text));
    }
    sentences.removeIf(Span::isEmpty);
    return sentences;
  }

  /** Neighbouring pieces in one language are one passage. */
  @Override
  public List<Claim> find(TestArticle article) {
    List<Claim> claims = new ArrayList<>();
    boolean goesOn = false;
    for (Span piece : cut.apply(article.text())) {
      Claim claim = new Claim(piece, lingua.name(piece.in(article.text())));
      boolean foreign = !claim.language().sameLanguage(article.host());
      int last = claims.size() - 1;
      if (foreign && goesOn && claims.get(last).language().equals(claim.language())) {
        claims.set(last, new Claim(claims.get(last).span().cover(piece), claim.language()));
      } else if (foreign) {
        claims.add(claim);
      }
      goesOn = foreign;
    }
    return claims;
  }
}
