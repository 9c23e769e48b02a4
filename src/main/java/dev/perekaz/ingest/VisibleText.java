package dev.perekaz.ingest;

import static java.util.Objects.requireNonNull;

import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The words that a reader of a page sees, white space as a browser shows it.
 *
 * @param pieces one for each stretch of text in a block element of its own
 */
record VisibleText(String text, List<Piece> pieces) {
  private static final Set<String> HIDDEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "svg",
          "iframe",
          "object",
          "select",
          "textarea",
          "canvas",
          "audio",
          "video");

  /** A stretch of text and the element that sets it apart. */
  record Piece(Span span, Element element, BlockKind kind, Optional<Lang> declared) {}

  static VisibleText of(Element body) {
    Collector collector = new Collector();
    body.traverse(collector);
    collector.endPiece();
    return new VisibleText(collector.text.toString(), collector.pieces);
  }

  /** Goes through the page in its order. */
  private static final class Collector implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable Element block;
    private @Nullable Element hidden;
    private @Nullable Element post;
    private int start;

    @Override
    public void head(Node node, int depth) {
      if (hidden != null) {
        return;
      }
      if (node instanceof TextNode words) {
        add(words.getWholeText(), blockOf(words));
      } else if (node instanceof Element element) {
        if (isHidden(element)) {
          hidden = element;
        } else if (element.normalName().equals("br") && text.length() > start) {
          trimEnd();
          text.append('\n');
        } else if (isBlock(element)) {
          endPiece();
          post = isPost(element) ? element : post;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.equals(hidden)) {
        hidden = null;
      } else if (hidden == null && node instanceof Element element && element.isBlock()) {
        if (isBlock(element)) {
          endPiece();
          post = null;
        } else {
          add(" ", element);
        }
      }
    }

    private void add(String words, Element owner) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean white = Character.isWhitespace(c);
        boolean atStart = text.length() == start;
        if (white && (atStart || Character.isWhitespace(text.charAt(text.length() - 1)))) {
          continue;
        }
        if (atStart) {
          block = owner;
        }
        text.append(white ? ' ' : c);
      }
    }

    void endPiece() {
      trimEnd();
      if (block != null && text.length() > start) {
        pieces.add(new Piece(new Span(start, text.length()), block, kind(block), declared(block)));
        text.append("\n\n");
      }
      start = text.length();
      block = null;
    }

    private void trimEnd() {
      while (text.length() > start && Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.setLength(text.length() - 1);
      }
    }

    /** A post is one piece, whatever paragraphs it has. */
    private boolean isBlock(Element element) {
      return element.isBlock() && (post == null || element.equals(post));
    }

    private Element blockOf(TextNode words) {
      Node at = post == null ? words.parent() : post;
      while (at instanceof Element element && !element.isBlock() && element.parent() != null) {
        at = element.parent();
      }
      return (Element) requireNonNull(at);
    }
  }

  private static boolean isHidden(Element element) {
    return HIDDEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("style").matches("(?i).*display\\s*:\\s*none.*")
        || element.attr("aria-hidden").equals("true");
  }

  private static boolean isPost(Element element) {
    return element.normalName().equals("blockquote")
        && (element.hasClass("twitter-tweet") || element.hasClass("telegram-post"));
  }

  private static BlockKind kind(Element element) {
    if (isPost(element)) {
      return element.hasClass("twitter-tweet") ? BlockKind.TWEET : BlockKind.TELEGRAM_POST;
    }
    if (element.normalName().matches("h[1-6]")) {
      return BlockKind.HEADING;
    }
    if (element.closest("figcaption, caption") != null) {
      return BlockKind.CAPTION;
    }
    if (element.closest("blockquote") != null) {
      return BlockKind.QUOTE;
    }
    return element.closest("li") != null ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
  }

  /**
   * The nearest language that an element below the body names; a post's is its first paragraph's.
   */
  private static Optional<Lang> declared(Element element) {
    Element named = isPost(element) ? element.selectFirst("[lang]") : null;
    for (Element at = element;
        named == null && at != null && !at.is("body, html");
        at = at.parent()) {
      named = at.hasAttr("lang") ? at : null;
    }
    return Optional.ofNullable(named).flatMap(e -> language(e.attr("lang")));
  }

  private static Optional<Lang> language(String tag) {
    try {
      return Optional.of(new Lang(tag.strip())).filter(Lang::isDetermined);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
