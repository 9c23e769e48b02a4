package dev.perekaz.report;

import static java.util.stream.Collectors.groupingBy;

import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.ingest.Removal;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.pipeline.UsedModel;
import dev.perekaz.summary.Salience;
import dev.perekaz.summary.SummarySentence;
import dev.perekaz.text.Article;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a result as one self-contained page: the summary, then the article with all that was
 * found.
 */
public final class HtmlReport {
  private static final int LONGEST_OPENING = 80;
  private static final String LEGEND =
      "Underlined: the sentences of the summary. Marked: what is in another language.";
  private static final int LONGEST_CELL = 48;

  public String write(ArticleResult result) {
    Html page = new Html();
    new Page(page, result).write();
    return Html.page(title(result), page);
  }

  /** The article's headline, or its first words. */
  public static String title(ArticleResult result) {
    Article article = result.reading().article();
    return article
        .title()
        .or(
            () ->
                article.blocks().stream().findFirst().map(article::textOf).map(HtmlReport::opening))
        .orElse(article.name());
  }

  private static String opening(String text) {
    String line = text.replaceAll("\\s+", " ");
    int space = line.lastIndexOf(' ', LONGEST_OPENING);
    return line.length() <= LONGEST_OPENING || space < 0
        ? shortened(line, LONGEST_OPENING)
        : line.substring(0, space) + "…";
  }

  private static String shortened(String text, int most) {
    int end = text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }

  /** Writes the page's parts in their order. */
  private record Page(Html page, ArticleResult result) {
    private Article article() {
      return result.reading().article();
    }

    void write() {
      page.element("h1", Html.in(result.language().language()), title(result)).tag("\n");
      writeFacts();
      writeSummary();
      page.tag("<h2>The article</h2>\n");
      page.element("p", " class=\"facts\"", LEGEND)
          .tag("\n<article")
          .tag(Html.in(result.language().language()))
          .tag(">\n");
      Map<Integer, List<RetoldFragment>> byBlock =
          result.fragments().stream().collect(groupingBy(f -> f.fragment().block()));
      for (int i = 0; i < article().blocks().size(); i++) {
        new HtmlBlock(page, result, i, byBlock.getOrDefault(i, List.of())).write();
      }
      page.tag("</article>\n");
      writeRemovals();
      writeProvenance();
    }

    private void writeFacts() {
      long passages =
          result.fragments().stream().filter(f -> f.fragment().kind() != FragmentKind.TERM).count();
      String date = article().date().map(day -> day + " · ").orElse("");
      page.element(
              "p",
              " class=\"facts\"",
              "%s%s · %d %s found · %s"
                  .formatted(
                      date,
                      result.language().language().englishName(),
                      passages,
                      passages == 1 ? "passage" : "passages",
                      result.reading().source().name()))
          .tag("\n");
    }

    private void writeSummary() {
      page.tag("<h2>Summary</h2>\n<ol class=\"summary\"")
          .tag(Html.in(result.summary().language()))
          .tag(">\n");
      for (SummarySentence sentence : result.summary().sentences()) {
        page.tag("<li><a href=\"#%s\">".formatted(HtmlBlock.anchor(sentence.span())))
            .text(sentence.text())
            .tag("</a>");
        if (sentence.translated()) {
          page.tag(" <span class=\"tag\" lang=\"en\">rests on a translation</span>");
        }
        page.tag("</li>\n");
      }
      page.tag("</ol>\n");
      result
          .summary()
          .makeshift()
          .ifPresent(why -> page.tag("<p class=\"makeshift\">").text(why).tag("</p>\n"));
      page.tag("<details><summary>Why these sentences</summary>\n<div class=\"scroll\"><table>\n");
      page.tag(
          "<tr><th>Sentence<th class=\"number\">Rank<th class=\"number\">Total<th class=\"number\">Centrality<th class=\"number\">Position<th class=\"number\">Length<th class=\"number\">Repetition</tr>\n");
      result.summary().sentences().forEach(this::writeSalience);
      page.tag("</table></div></details>\n");
    }

    private void writeSalience(SummarySentence sentence) {
      Salience salience = sentence.salience();
      page.tag("<tr>")
          .element("td", "", result.summary().language(), shortened(sentence.text(), LONGEST_CELL));
      page.tag("<td class=\"number\">").text(String.valueOf(sentence.rank()));
      for (double part :
          new double[] {
            salience.total(),
            salience.centrality(),
            salience.position(),
            salience.length(),
            salience.redundancy()
          }) {
        page.tag("<td class=\"number\">").text(String.format(Locale.ROOT, "%.2f", part));
      }
      page.tag("</tr>\n");
    }

    private void writeRemovals() {
      if (result.reading().removals().isEmpty()) {
        return;
      }
      page.tag("<details><summary>Left out of the article: ")
          .text(String.valueOf(result.reading().removals().size()))
          .tag("</summary>\n<dl>\n");
      for (Removal removal : result.reading().removals()) {
        page.element("dt", "", Words.of(removal.kind()))
            .element("dd", " dir=\"auto\"", removal.span().in(article().text()))
            .tag("\n");
      }
      page.tag("</dl></details>\n");
    }

    private void writeProvenance() {
      page.tag("<footer>\n<p>Made by Perekaz ").text(ProgramVersion.current());
      page.text(", " + result.finished())
          .tag(". Translations are a machine's and may be wrong.</p>\n<dl>\n");
      for (UsedModel model : result.models()) {
        page.element("dt", "", "Model " + model.id());
        page.element(
            "dd",
            "",
            "%s, revision %s, %s".formatted(model.name(), model.revision(), model.licence()));
      }
      page.element("dt", "", "Source, SHA-256");
      page.element("dd", "", result.reading().source().sha256());
      page.tag("\n</dl>\n</footer>\n");
    }
  }
}
