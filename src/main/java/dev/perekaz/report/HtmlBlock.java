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
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Writes one block of the article, its fragments marked where they stand, each retold below. */
record HtmlBlock(Html page, ArticleResult result, int index) {
  private String text() {
    return result.reading().article().text();
  }

  /** The place of a sentence, for links to it. */
  static String anchor(Span span) {
    return "at-" + span.start();
  }

  void write() {
    Block block = result.reading().article().blocks().get(index);
    List<RetoldFragment> fragments = HtmlReport.inside(result, index);
    String around = around(block.kind());
    page.tag(around.isEmpty() ? "" : "<" + around + ">\n");
    page.tag("<p%s>".formatted(styled(block.kind())));
    writeWords(block.span(), fragments);
    page.tag("</p>\n");
    fragments.stream().filter(f -> !f.units().isEmpty()).forEach(this::writeRetelling);
    block.post().ifPresent(this::writeAttribution);
    page.tag(around.isEmpty() ? "" : "</" + around.replaceFirst(" .*", "") + ">\n");
  }

  private static String around(BlockKind kind) {
    return switch (kind) {
      case TWEET, TELEGRAM_POST -> "div class=\"post\"";
      case QUOTE -> "blockquote";
      case HEADING, PARAGRAPH, LIST_ITEM, CAPTION -> "";
    };
  }

  private static String styled(BlockKind kind) {
    return switch (kind) {
      case HEADING -> " class=\"heading\"";
      case CAPTION -> " class=\"caption\"";
      default -> "";
    };
  }

  /** The original words, cut wherever a fragment or a sentence of the summary starts or ends. */
  private void writeWords(Span block, List<RetoldFragment> fragments) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
    fragments.forEach(f -> addEnds(cuts, f.fragment().span()));
    List<Span> anchored =
        result.summary().sentences().stream()
            .map(SummarySentence::span)
            .filter(block::contains)
            .toList();
    anchored.forEach(span -> cuts.add(span.start()));
    List<Integer> ends = new ArrayList<>(cuts);
    for (int i = 0; i + 1 < ends.size(); i++) {
      Span part = new Span(ends.get(i), ends.get(i + 1));
      anchored.stream()
          .filter(span -> span.start() == part.start())
          .findFirst()
          .ifPresent(span -> page.tag("<a id=\"%s\"></a>".formatted(anchor(span))));
      writePart(part, fragments);
    }
  }

  private static void addEnds(TreeSet<Integer> cuts, Span span) {
    cuts.add(span.start());
    cuts.add(span.end());
  }

  private void writePart(Span part, List<RetoldFragment> fragments) {
    fragments.stream()
        .filter(f -> f.fragment().span().contains(part))
        .findFirst()
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
    if (fragment.units().stream().anyMatch(Words::isTranslated)) {
      page.tag(" <span class=\"tag\">machine translation</span>");
    }
    page.tag("</span>\n");
    for (TranslationUnit unit : Words.told(fragment)) {
      writeUnit(unit, target);
    }
    page.element("span", " class=\"why\"", "Why: " + Words.why(fragment)).tag("\n</div>\n");
  }

  private void writeUnit(TranslationUnit unit, Lang target) {
    if (Words.isTranslated(unit)) {
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
    post.author().ifPresent(author -> page.element("bdi", "", author.in(text())));
    post.handle().ifPresent(handle -> page.text(" " + handle));
    post.date().ifPresent(date -> page.text(", " + date));
    page.text(post.links().isEmpty() ? "" : " · " + String.join(" ", post.links())).tag("</p>\n");
  }
}
