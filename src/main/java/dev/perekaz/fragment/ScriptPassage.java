package dev.perekaz.fragment;

import dev.perekaz.text.Evidence;
import dev.perekaz.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run in another script is: a passage, with its own punctuation, or a mere term.
 *
 * @param fillsBlock whether nothing but signs lies around it in its block
 */
record ScriptPassage(Span span, FragmentKind kind, boolean fillsBlock, Evidence evidence) {
  /** So many words make a passage wherever they stand. */
  private static final int CLAUSE = 4;

  private static final int QUOTED_CLAUSE = 3;
  private static final String STOPS = ".!?…。！？؟";
  private static final String CLOSERS = "»”)\"";

  boolean isTerm() {
    return kind == FragmentKind.TERM;
  }

  static ScriptPassage of(String text, Span block, ScriptRuns.Run run) {
    String script =
        run.script().name().charAt(0) + run.script().name().substring(1).toLowerCase(Locale.ROOT);
    Evidence evidence =
        new Evidence(Evidence.Kind.SCRIPT, "%s letters, unlike the rest".formatted(script));
    if (isBare(text, block.start(), run.span().start())
        && isBare(text, run.span().end(), block.end())) {
      return new ScriptPassage(block, FragmentKind.PARAGRAPH, true, evidence);
    }
    Optional<Span> quote = Quotations.filledBy(text, block, run.span());
    if (quote.isPresent() && run.words() >= QUOTED_CLAUSE) {
      return new ScriptPassage(quote.get(), FragmentKind.INLINE_QUOTE, false, evidence);
    }
    Span whole = Quotations.withoutMarks(text, withStops(text, block, run.span()));
    boolean sentence = startsSentence(text, block, run.span()) && whole.end() > run.span().end();
    boolean clause = run.words() >= CLAUSE && !isName(run.span().in(text));
    FragmentKind kind = clause || sentence ? FragmentKind.SENTENCE : FragmentKind.TERM;
    return new ScriptPassage(whole, kind, false, evidence);
  }

  /** Each word has a capital, and most go on in small letters: no headline that shouts. */
  private static boolean isName(String words) {
    List<String> list = List.of(words.split("[\\s\\p{Punct}]+"));
    long small = list.stream().filter(w -> w.codePoints().anyMatch(Character::isLowerCase)).count();
    return small * 2 > list.size()
        && list.stream().allMatch(w -> Character.isUpperCase(w.codePointAt(0)));
  }

  private static boolean isBare(String text, int start, int end) {
    return text.substring(start, end).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** With the stops, and the closing mark whose opening one it holds, right behind it. */
  private static Span withStops(String text, Span block, Span run) {
    int end = run.end();
    while (end < block.end() && (STOPS + CLOSERS).indexOf(text.charAt(end)) >= 0) {
      char c = text.charAt(end);
      if (STOPS.indexOf(c) < 0 && !closes(c, text.substring(run.start(), end))) {
        break;
      }
      end++;
    }
    return new Span(run.start(), end);
  }

  /** Whether a closing mark has its opening one in the passage. */
  private static boolean closes(char mark, String passage) {
    if (mark == '"') {
      return passage.chars().filter(c -> c == mark).count() % 2 == 1;
    }
    return passage.indexOf(mark == '»' ? '«' : mark == '”' ? '“' : '(') >= 0;
  }

  private static boolean startsSentence(String text, Span block, Span run) {
    int before = run.start();
    while (before > block.start()
        && !Character.isLetterOrDigit(text.charAt(before - 1))
        && STOPS.indexOf(text.charAt(before - 1)) < 0) {
      before--;
    }
    return before == block.start() || STOPS.indexOf(text.charAt(before - 1)) >= 0;
  }
}
