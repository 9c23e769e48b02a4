package dev.perekaz.ingest;

import dev.perekaz.ingest.SourceMarkup.Place;
import dev.perekaz.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Finds the words in Markdown: those of paragraphs, headings and the cells of tables. Code, HTML
 * and a front matter stay as they are.
 */
final class MarkdownMarkup extends AbstractVisitor {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\R(?s:.*?)\\R(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");
  private static final Pattern TABLE =
      Pattern.compile("(?m)^[ \\t>]*\\|?[ \\t]*:?-+:?[ \\t]*\\|[ \\t|:-]*$");
  private static final Pattern CELL = Pattern.compile("[^|\\r\\n]+");
  private static final Pattern MARKED = Pattern.compile("[\\\\`*_\\[\\]<>]|^[\\s:-]*$");

  private final String source;
  private final int start;
  private final SourceMarkup.Builder builder;
  private int depth;

  /** Words that no markup divides, so far; a sentence runs on over the lines of a paragraph. */
  private final StringBuilder words = new StringBuilder();

  private Span run = new Span(0, 0);
  private boolean escaped;

  private MarkdownMarkup(String source, int start) {
    this.source = source;
    this.start = start;
    this.builder = new SourceMarkup.Builder(source);
  }

  static SourceMarkup of(String source) {
    Matcher front = FRONT_MATTER.matcher(source);
    int start = front.find() ? front.end() : 0;
    MarkdownMarkup markup = new MarkdownMarkup(source, start);
    Parser.builder()
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .build()
        .parse(source.substring(start))
        .accept(markup);
    return markup.builder.build();
  }

  @Override
  public void visit(Paragraph paragraph) {
    Span span = span(paragraph.getSourceSpans());
    if (TABLE.matcher(span.in(source)).find()) {
      addCells(span);
    } else {
      visitChildren(paragraph);
      endPassage();
    }
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    endPassage();
  }

  /** Cells with markup in them stay. */
  private void addCells(Span table) {
    Matcher cell = CELL.matcher(source).region(table.start(), table.end());
    while (cell.find()) {
      Span words = new Span(cell.start(), cell.end()).strip(source);
      if (!MARKED.matcher(words.in(source)).find()) {
        builder.add(words.in(source), new Place(words, false), 0, false);
        builder.endPassage();
      }
    }
  }

  @Override
  public void visit(Text text) {
    Span span = wordsOf(text);
    run = words.isEmpty() ? span : run.cover(span);
    escaped |= !span.in(source).equals(text.getLiteral());
    words.append(text.getLiteral());
  }

  /** Blanks before a line break belong to the break. */
  private Span wordsOf(Text text) {
    Span span = span(text.getSourceSpans());
    boolean blankEnd = text.getLiteral().endsWith(" ");
    return blankEnd ? span : new Span(span.start(), span.strip(source).end());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    endPassage();
  }

  @Override
  public void visit(HtmlInline html) {
    endRun();
    if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
      endPassage();
    }
  }

  @Override
  public void visit(Code code) {
    addFixed(code, code.getLiteral());
  }

  @Override
  public void visit(Link link) {
    boolean bare =
        link.getFirstChild() instanceof Text text
            && link.getDestination().endsWith(text.getLiteral());
    if (bare) {
      addFixed(link, ((Text) Objects.requireNonNull(link.getFirstChild())).getLiteral());
    } else {
      visitChildren(link);
    }
  }

  private void addFixed(Node node, String shown) {
    endRun();
    builder.add(shown, new Place(span(node.getSourceSpans()), false), depth + 1, true);
  }

  /** Emphasis, links, pictures. */
  @Override
  protected void visitChildren(Node parent) {
    boolean inline = !(parent instanceof org.commonmark.node.Block);
    endRun();
    depth += inline ? 1 : 0;
    super.visitChildren(parent);
    endRun();
    depth -= inline ? 1 : 0;
  }

  private void endRun() {
    if (!words.isEmpty()) {
      builder.add(words.toString(), new Place(run, escaped), depth, false);
    }
    words.setLength(0);
    run = new Span(0, 0);
    escaped = false;
  }

  private void endPassage() {
    endRun();
    builder.endPassage();
  }

  private Span span(List<SourceSpan> parts) {
    SourceSpan first = parts.get(0);
    SourceSpan last = parts.get(parts.size() - 1);
    return new Span(first.getInputIndex(), last.getInputIndex() + last.getLength()).shift(start);
  }
}
