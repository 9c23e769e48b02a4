package dev.perekaz.ingest;

import dev.perekaz.text.Block;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain text. Blocks are set apart by empty lines; a single line break sets them apart where
 * the line before it ends like a sentence, or a list item or quotation ({@code >}) begins.
 */
final class PlainText {
  private static final Pattern LEADING_DATE =
      Pattern.compile("\\s*date (\\d{4}-\\d{2}-\\d{2})(?=\\s)");
  private static final Pattern LIST_ITEM = Pattern.compile("(?:[-*•–]|\\d{1,3}[.)])\\s+\\S");
  private static final String ENDS = ".!?…:;\"”»)";
  private static final int HEADLINE_WORDS = 16;

  private final Layout layout;
  private final Cleaner cleaner;
  private final String text;

  private PlainText(String text) {
    this.text = text;
    this.layout = new Layout(text);
    this.cleaner = new Cleaner(layout);
  }

  static Reading read(Source source, String text) {
    return new PlainText(text).read(source);
  }

  private Reading read(Source source) {
    Optional<LocalDate> date = Optional.empty();
    int start = 0;
    Matcher leading = LEADING_DATE.matcher(text);
    if (leading.lookingAt()) {
      date = WrittenDate.parse(leading.group(1));
      layout.removal(new Span(0, leading.end()), RemovalKind.LEADING_DATE);
      start = leading.end();
    }
    for (Span paragraph : paragraphs(start)) {
      addParagraph(paragraph);
    }
    return layout.finish(source, headline(), date);
  }

  private List<Span> paragraphs(int from) {
    List<Span> paragraphs = new ArrayList<>();
    int start = from;
    int line = from;
    while (line <= text.length()) {
      int end = text.indexOf('\n', line);
      int lineEnd = end < 0 ? text.length() : end;
      int next = lineEnd + 1;
      if (next > text.length() || breaksAfter(new Span(line, lineEnd), next)) {
        paragraphs.add(new Span(start, lineEnd));
        start = Math.min(next, text.length());
      }
      line = next;
    }
    return paragraphs;
  }

  private boolean breaksAfter(Span line, int next) {
    Span words = line.strip(text);
    int nextEnd = text.indexOf('\n', next);
    String following = text.substring(next, nextEnd < 0 ? text.length() : nextEnd).strip();
    return words.isEmpty()
        || following.isEmpty()
        || ENDS.indexOf(text.charAt(words.end() - 1)) >= 0
        || LIST_ITEM.matcher(following).lookingAt()
        || following.startsWith(">") != text.startsWith(">", words.start());
  }

  private void addParagraph(Span paragraph) {
    Span words = paragraph.strip(text);
    if (words.isEmpty()) {
      return;
    }
    if (text.charAt(words.start()) == '>') {
      addQuote(words);
    } else if (LIST_ITEM.matcher(text).region(words.start(), words.end()).lookingAt()) {
      cleaner.paragraph(words, BlockKind.LIST_ITEM, Optional.empty());
    } else {
      cleaner.paragraph(words, BlockKind.PARAGRAPH, Optional.empty());
    }
  }

  /** Each line without its {@code >}. */
  private void addQuote(Span words) {
    int line = words.start();
    while (line < words.end()) {
      int end = text.indexOf('\n', line);
      int lineEnd = end < 0 || end > words.end() ? words.end() : end;
      int body = line;
      while (body < lineEnd && (text.charAt(body) == '>' || text.charAt(body) == ' ')) {
        body++;
      }
      layout.removal(new Span(line, body), RemovalKind.MARKUP);
      cleaner.paragraph(new Span(body, lineEnd), BlockKind.QUOTE, Optional.empty());
      line = lineEnd + 1;
    }
  }

  /** A short first line without a full stop, on its own above more text, is a headline. */
  private Optional<String> headline() {
    if (layout.blocks().size() < 2) {
      return Optional.empty();
    }
    Block first = layout.blocks().get(0);
    String words = first.span().in(text);
    boolean headline =
        first.kind() == BlockKind.PARAGRAPH
            && words.indexOf('\n') < 0
            && words.split("\\s+").length <= HEADLINE_WORDS
            && ENDS.replace("?", "").replace("!", "").indexOf(words.charAt(words.length() - 1)) < 0
            && Character.isLetterOrDigit(words.codePointAt(0));
    if (headline) {
      layout.blocks().set(0, Block.of(first.span(), BlockKind.HEADING));
    }
    return headline ? Optional.of(words) : Optional.empty();
  }
}
