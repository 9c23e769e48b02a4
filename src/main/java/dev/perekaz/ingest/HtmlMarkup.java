package dev.perekaz.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * HTML, changed in its text nodes.
 *
 * @param nodes one list for each passage, in it one text node for each piece
 */
record HtmlMarkup(Document page, boolean whole, List<Passage> passages, List<List<TextNode>> nodes)
    implements Markup {
  private static final Pattern WHOLE =
      Pattern.compile("\\A\\s*<(?:!doctype|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

  static HtmlMarkup of(String html) {
    boolean whole = WHOLE.matcher(html).find();
    Document page = whole ? Jsoup.parse(html) : Jsoup.parseBodyFragment(html);
    Collector collector = new Collector();
    page.filter(collector);
    collector.endPassage();
    return new HtmlMarkup(page, whole, collector.passages, collector.nodes);
  }

  @Override
  public String rewrite(List<List<String>> words, LanguagePair languages) {
    for (int p = 0; p < nodes.size(); p++) {
      for (int i = 0; i < nodes.get(p).size(); i++) {
        Passage.Piece piece = passages.get(p).pieces().get(i);
        String after = words.get(p).get(i);
        if (!piece.fixed() && !after.equals(piece.span().in(passages.get(p).text()))) {
          nodes.get(p).get(i).text(after);
        }
      }
    }
    page.select("[lang]").stream()
        .filter(element -> declares(element, languages.from()))
        .forEach(element -> rename(element, languages.to()));
    page.outputSettings().prettyPrint(false).charset(UTF_8);
    if (whole) {
      page.charset(UTF_8);
    }
    return whole ? page.outerHtml() : page.body().html();
  }

  private static boolean declares(Element element, Lang language) {
    return language(element.attr("lang")).filter(language::sameLanguage).isPresent();
  }

  private static Optional<Lang> language(String tag) {
    try {
      return Optional.of(new Lang(tag.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void rename(Element element, Lang language) {
    element.attr("lang", language.tag());
    if (element.hasAttr("dir")) {
      element.attr("dir", language.direction());
    }
  }

  /** Goes through the page in its order. */
  private static final class Collector implements NodeFilter {
    /** Their content is not text. */
    private static final Set<String> SKIPPED =
        Set.of("script", "style", "noscript", "template", "svg", "math", "iframe", "object");

    private static final Set<String> CODE = Set.of("code", "kbd", "samp", "var", "tt");
    private static final Set<String> BREAKS = Set.of("br", "hr", "option", "td", "th", "button");

    private final List<Passage> passages = new ArrayList<>();
    private final List<List<TextNode>> nodes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Passage.Piece> pieces = new ArrayList<>();
    private List<TextNode> own = new ArrayList<>();

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        add(words, depth);
      } else if (node instanceof Element element) {
        if (SKIPPED.contains(element.normalName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        endIfApart(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        endIfApart(element);
      }
      return FilterResult.CONTINUE;
    }

    private void endIfApart(Element element) {
      if (element.isBlock() || BREAKS.contains(element.normalName())) {
        endPassage();
      }
    }

    private void add(TextNode words, int depth) {
      int start = text.length();
      text.append(seen(words));
      pieces.add(new Passage.Piece(new Span(start, text.length()), depth, isFixed(words)));
      own.add(words);
    }

    /** White space as a browser shows it. */
    private static String seen(TextNode words) {
      Element parent = words.parentElement();
      boolean kept = parent != null && parent.closest("pre") != null;
      return kept ? words.getWholeText() : words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
    }

    private static boolean isFixed(TextNode words) {
      for (Element at = words.parentElement(); at != null; at = at.parent()) {
        String translate = at.attr("translate");
        if (translate.equals("yes")) {
          return false;
        }
        if (translate.equals("no")
            || at.hasClass("notranslate")
            || CODE.contains(at.normalName())) {
          return true;
        }
      }
      return false;
    }

    void endPassage() {
      if (!text.toString().isBlank()) {
        passages.add(new Passage(text.toString(), pieces));
        nodes.add(own);
      }
      text.setLength(0);
      pieces = new ArrayList<>();
      own = new ArrayList<>();
    }
  }
}
