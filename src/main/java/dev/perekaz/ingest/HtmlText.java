package dev.perekaz.ingest;

import dev.perekaz.text.Block;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Span;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads HTML: all that a reader sees of the page is text, block by block with an empty line
 * between; what is not part of the article is a removal.
 */
final class HtmlText {
  private static final String PAGE = "<html";
  private static final Set<String> AROUND =
      Set.of("nav", "aside", "footer", "header", "form", "dialog", "menu");

  private HtmlText() {}

  static Reading read(Source source, String html) {
    Document page = Jsoup.parse(html);
    VisibleText visible = VisibleText.of(page.body());
    Layout layout = new Layout(visible.text());
    Cleaner cleaner = new Cleaner(layout);
    Set<Integer> kept = isWholePage(html) ? article(page, visible.pieces()) : all(visible.pieces());
    for (int i = 0; i < visible.pieces().size(); i++) {
      VisibleText.Piece piece = visible.pieces().get(i);
      if (kept.contains(i)) {
        cleaner.paragraph(piece.span(), piece.kind(), piece.declared());
      } else {
        layout.removal(piece.span(), RemovalKind.BOILERPLATE);
      }
    }
    PageFacts facts = PageFacts.of(page);
    return layout.finish(source, facts.title().or(() -> heading(layout)), facts.date());
  }

  private static boolean isWholePage(String html) {
    return html.toLowerCase(java.util.Locale.ROOT).contains(PAGE);
  }

  private static Optional<String> heading(Layout layout) {
    return layout.blocks().stream()
        .filter(block -> block.kind() == BlockKind.HEADING)
        .map(Block::span)
        .map((Span span) -> span.in(layout.text()))
        .findFirst();
  }

  private static Set<Integer> all(List<VisibleText.Piece> pieces) {
    Set<Integer> all = new TreeSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      all.add(i);
    }
    return all;
  }

  /**
   * The pieces of the article: those that readability finds, and all between the first and the last
   * of them that do not stand in a part of the page such as {@code nav}. All, where it finds none.
   */
  private static Set<Integer> article(Document page, List<VisibleText.Piece> pieces) {
    NavigableSet<Integer> found = Readability.find(page, pieces);
    if (found.isEmpty()) {
      return all(pieces);
    }
    Set<Integer> kept = new TreeSet<>();
    for (int i = found.first(); i <= found.last(); i++) {
      if (found.contains(i) || !isAround(pieces.get(i).element())) {
        kept.add(i);
      }
    }
    for (int i = 0; i < found.first(); i++) {
      if (pieces.get(i).element().is("h1") && !isAround(pieces.get(i).element())) {
        kept.add(i);
      }
    }
    return kept;
  }

  /** Headers inside an article hold its headline; elsewhere they hold the site's name. */
  private static boolean isAround(Element element) {
    for (Element at = element; at != null && !at.is("article, main"); at = at.parent()) {
      if (AROUND.contains(at.normalName())) {
        return true;
      }
    }
    return false;
  }
}
