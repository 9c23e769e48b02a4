package dev.perekaz.summary;

import dev.perekaz.summary.SourceSentence.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a sentence its writer says, and what another.
 *
 * @param outside the sentence without what stands in quotation marks; these may have been opened
 *     sentences before
 * @param quotes whether anything of it stands in quotation marks
 * @param continued whether it begins within a quotation
 * @param unfinished whether it ends within a quotation
 */
record Quotation(String outside, boolean quotes, boolean continued, boolean unfinished) {
  private static final String OPENING = "“„«\"「『”»";
  private static final String CLOSING = "”“»«\"」』";

  /** These open wherever they stand. */
  private static final String ALWAYS_OPENING = "„「『";

  /** These open only where white space is before them and a word behind them. */
  private static final String MOSTLY_CLOSING = "”»」』";

  /** Follows the quotation marks through an article. */
  static List<Quotation> in(List<SourceSentence> sentences) {
    List<Quotation> quotations = new ArrayList<>(sentences.size());
    boolean open = false;
    for (int i = 0; i < sentences.size(); i++) {
      SourceSentence sentence = sentences.get(i);
      boolean inherited = open && !(i > 0 && isNewBlock(sentences.get(i - 1), sentence));
      Scan scan = new Scan(sentence.text(), inherited);
      open = scan.open;
      quotations.add(scan.result(sentence.role(), inherited));
    }
    return quotations;
  }

  /**
   * One space parts the sentences of a block. In a new block a quotation that goes on has its mark
   * again; one that has none was closed and the mark lost.
   */
  private static boolean isNewBlock(SourceSentence before, SourceSentence sentence) {
    return before.role() != sentence.role() || sentence.span().start() - before.span().end() > 1;
  }

  /** Whether no word is the writer's own. */
  boolean isAll() {
    return quotes && outside.codePoints().noneMatch(Character::isLetter);
  }

  /** Whether the writer's own words lead into a quotation that ends somewhere else. */
  boolean breaksOff() {
    return unfinished && !continued && !isAll();
  }

  private static final class Scan {
    private final String text;
    private final StringBuilder outside = new StringBuilder();
    private boolean open;
    private boolean quotes;

    Scan(String text, boolean open) {
      this.text = text;
      this.open = open;
      quotes = open;
      for (int i = 0; i < text.length(); i++) {
        read(i);
      }
    }

    private void read(int at) {
      char c = text.charAt(at);
      if (opens(at)) {
        open = true;
        quotes = true;
      } else if (open && CLOSING.indexOf(c) >= 0) {
        open = false;
      } else if (!open) {
        outside.append(c);
      }
    }

    private boolean opens(int at) {
      char c = text.charAt(at);
      if (OPENING.indexOf(c) < 0) {
        return false;
      }
      boolean edge = isEdge(at - 1);
      boolean word = isWordStart(at + 1);
      boolean stray = c == '"' && !edge && !word;
      return (edge && word)
          || ALWAYS_OPENING.indexOf(c) >= 0
          || (!open && !stray && MOSTLY_CLOSING.indexOf(c) < 0);
    }

    private boolean isEdge(int at) {
      return at < 0
          || Character.isWhitespace(text.charAt(at))
          || "([—–-".indexOf(text.charAt(at)) >= 0;
    }

    private boolean isWordStart(int at) {
      return at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || "[(…¿¡".indexOf(text.charAt(at)) >= 0);
    }

    /** All of a block quote is another's words, with or without marks. */
    Quotation result(Role role, boolean continued) {
      boolean blockQuote = role == Role.QUOTE && !quotes;
      return new Quotation(
          blockQuote ? "" : outside.toString(), quotes || blockQuote, continued, open);
    }
  }
}
