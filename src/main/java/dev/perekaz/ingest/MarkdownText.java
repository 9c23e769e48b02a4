package dev.perekaz.ingest;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown by way of the HTML that it stands for. */
final class MarkdownText {
  private MarkdownText() {}

  static Reading read(Source source, String markdown) {
    String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    return HtmlText.read(source, html);
  }
}
