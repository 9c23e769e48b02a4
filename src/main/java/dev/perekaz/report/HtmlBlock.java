package dev.perekaz.report;

import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.summary.SummarySentence;
import dev.perekaz.text.Block;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Post;
import dev.perekaz.text.Span;
import dev.perekaz.translate.TranslationUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Writes one block of the article, its fragments marked where they stand, each retold below.
 *
 * @param fragments of the block and its footer
 */
record HtmlBlock(Html page, ArticleResult result, int index, List<RetoldFragment> fragments) {
  private String text() {
    return result.reading().article().text();
  }

  /** The place of a sentence, for links to it. */
  static String anchor(Span span) {
    return "at-" + span.start();
  }

  void write() {
    Block block = result.reading().article().blocks().get(index);
    String around = around(block.kind());
    page.tag(around.isEmpty() ? "" : "<" + around + ">\n");
    page.tag("<%s>".formatted(element(block.kind())));
    writeWords(block.span());
    page.tag("</%s>\n".formatted(name(element(block.kind()))));
    fragments.stream().filter(f -> !f.units().isEmpty()).forEach(this::writeRetelling);
    block.post().ifPresent(this::writeAttribution);
    fragments.stream().filter(f -> f.units().isEmpty()).forEach(this::writeLabel);
    page.tag(around.isEmpty() ? "" : "</" + name(around) + ">\n");
  }

  /** Of the element that a start tag opens. */
  private static String name(String start) {
    return start.replaceFirst(" .*", "");
  }

  private static String around(BlockKind kind) {
    return switch (kind) {
      case TWEET, TELEGRAM_POST -> "div class=\"post\"";
      case QUOTE -> "blockquote";
      case HEADING, PARAGRAPH, LIST_ITEM, CAPTION -> "";
    };
  }

  private static String element(BlockKind kind) {
    return switch (kind) {
      case HEADING -> "h3";
      case CAPTION -> "p class=\"caption\"";
      case LIST_ITEM -> "p class=\"item\"";
      case PARAGRAPH, QUOTE, TWEET, TELEGRAM_POST -> "p";
    };
  }

  /** The original words, cut wherever a fragment or a sentence of the summary starts or ends. */
  private void writeWords(Span stretch) {
    NavigableMap<Integer, RetoldFragment> marked =
        byStart(stretch, fragments, fragment -> fragment.fragment().span());
    NavigableMap<Integer, SummarySentence> picked =
        byStart(stretch, result.summary().sentences(), SummarySentence::span);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(stretch.start(), stretch.end()));
    marked.values().forEach(f -> addEnds(cuts, f.fragment().span()));
    picked.values().forEach(sentence -> addEnds(cuts, sentence.span()));
    for (int start = stretch.start(); start < stretch.end(); start = cuts.first()) {
      cuts.pollFirst();
      writePicked(new Span(start, cuts.first()), picked, marked);
    }
  }

  private static <T> NavigableMap<Integer, T> byStart(
      Span stretch, List<T> all, Function<T, Span> span) {
    NavigableMap<Integer, T> inside = new TreeMap<>();
    all.stream()
        .filter(each -> stretch.contains(span.apply(each)))
        .forEach(each -> inside.put(span.apply(each).start(), each));
    return inside;
  }

  /** The one that holds a part; they do not overlap. */
  private static <T> Optional<T> holder(
      NavigableMap<Integer, T> byStart, Span part, Function<T, Span> span) {
    return Optional.ofNullable(byStart.floorEntry(part.start()))
        .map(Map.Entry::getValue)
        .filter(each -> span.apply(each).contains(part));
  }

  private static void addEnds(TreeSet<Integer> cuts, Span span) {
    cuts.add(span.start());
    cuts.add(span.end());
  }

  private void writePicked(
      Span part,
      NavigableMap<Integer, SummarySentence> picked,
      NavigableMap<Integer, RetoldFragment> marked) {
    if (holder(picked, part, SummarySentence::span).isEmpty()) {
      writePart(part, marked);
      return;
    }
    boolean first = picked.containsKey(part.start());
    page.tag("<span class=\"picked\"%s>".formatted(first ? id(part) : ""));
    writePart(part, marked);
    page.tag("</span>");
  }

  private static String id(Span start) {
    return " id=\"%s\"".formatted(anchor(start));
  }

  private void writePart(Span part, NavigableMap<Integer, RetoldFragment> marked) {
    holder(marked, part, fragment -> fragment.fragment().span())
        .ifPresentOrElse(owner -> writeMarked(part, owner), () -> page.text(part.in(text())));
  }

  private void writeMarked(Span part, RetoldFragment owner) {
    boolean term = owner.fragment().kind() == FragmentKind.TERM;
    page.element(
        "mark", term ? " class=\"term\"" : "", owner.detection().language(), part.in(text()));
  }

  private void writeRetelling(RetoldFragment fragment) {
    Lang target = result.options().target();
    page.tag("<div class=\"retold\" lang=\"en\" dir=\"ltr\">\n<span>");
    page.element("span", " class=\"tag\"", fragment.detection().language().englishName());
    page.tag(" ").element("span", " class=\"tag\"", Words.of(fragment.fragment().kind()));
    String standing = Words.standing(fragment);
    if (!standing.isEmpty()) {
      page.tag(" ").element("span", " class=\"tag\"", standing);
    }
    page.tag("</span>\n");
    for (TranslationUnit unit : Words.told(fragment)) {
      writeUnit(unit, target);
    }
    page.element("span", " class=\"why\"", "Why: " + Words.why(fragment)).tag("\n</div>\n");
  }

  private void writeUnit(TranslationUnit unit, Lang target) {
    if (unit.isTranslated()) {
      page.element("span", "", target, unit.target());
    } else {
      page.element("span", " class=\"why\"", Words.outcome(unit));
    }
    if (!unit.flags().isEmpty()) {
      page.element("span", " class=\"flags\"", "⚠ " + Words.flags(unit));
    }
    page.tag("\n");
  }

  private void writeAttribution(Post post) {
    page.tag("<p class=\"facts\">— ");
    post.author().ifPresent(this::writeAuthor);
    post.handle().ifPresent(handle -> page.text(" " + handle));
    post.date().ifPresent(date -> page.text(", " + date));
    page.text(post.links().isEmpty() ? "" : " · " + String.join(" ", post.links())).tag("</p>\n");
  }

  private void writeAuthor(Span author) {
    page.tag("<bdi>");
    writeWords(author);
    page.tag("</bdi>");
  }

  /** A term is not retold, only named. */
  private void writeLabel(RetoldFragment term) {
    Lang language = term.detection().language();
    page.tag("<p class=\"why\" lang=\"en\" dir=\"ltr\">");
    page.element("span", "", language, term.text());
    page.text(": a name or word, left as it is. Why: " + Words.why(term)).tag("</p>\n");
  }
}
