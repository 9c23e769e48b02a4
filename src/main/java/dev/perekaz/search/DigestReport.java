package dev.perekaz.search;

import static dev.perekaz.report.MarkdownReport.line;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.memory.ArticleFacts;
import dev.perekaz.report.Html;
import dev.perekaz.search.Event.Report;
import dev.perekaz.search.Event.Told;
import dev.perekaz.summary.SourceSentence;
import java.util.List;

/**
 * Writes a digest: for each event its articles and what they say; then the articles that are alone
 * on theirs.
 *
 * @param events those with the most articles first
 */
public record DigestReport(List<Event> events) {
  private static final String HEADING = "Digest: %d %s on %d %s";
  private static final String LONE = "Articles that are alone on their event";

  public DigestReport {
    events = List.copyOf(events);
  }

  private String heading() {
    int articles = events.stream().mapToInt(event -> event.reports().size()).sum();
    return HEADING.formatted(
        articles,
        articles == 1 ? "article" : "articles",
        events.size(),
        events.size() == 1 ? "event" : "events");
  }

  private List<Event> shared() {
    return events.stream().filter(event -> event.reports().size() > 1).toList();
  }

  private List<Report> alone() {
    return events.stream()
        .filter(event -> event.reports().size() == 1)
        .map(event -> event.reports().get(0))
        .toList();
  }

  /** As the reader understands it. */
  private static String title(Event event) {
    Report first = event.reports().get(0);
    return first.translation().orElse(first.article().title());
  }

  /** What stands behind a report's title. */
  private static String about(Report report) {
    ArticleFacts article = report.article();
    String date = article.date().map(day -> ", " + day).orElse("");
    String duplicate =
        report.duplicate().map(title -> ", nearly the same as “%s”".formatted(title)).orElse("");
    return "%s, %s%s%s".formatted(article.id(), article.language().englishName(), date, duplicate);
  }

  /** As Markdown: what was translated stands in its translation, and under it as it was written. */
  public String markdown() {
    StringBuilder page = new StringBuilder("# " + heading() + "\n");
    for (Event event : shared()) {
      page.append("\n## ").append(line(title(event))).append("\n\n");
      event.summary().forEach(told -> append(page, told));
      page.append('\n');
      event.reports().forEach(report -> append(page, report));
    }
    if (!alone().isEmpty()) {
      page.append("\n## ").append(LONE).append("\n\n");
      alone().forEach(report -> append(page, report));
    }
    return page.toString();
  }

  private static void append(StringBuilder page, Told told) {
    SourceSentence sentence = told.sentence();
    page.append("- ").append(line(sentence.text()));
    page.append(" *(").append(line(source(told))).append(")*\n");
    if (sentence.translated()) {
      page.append("  > ").append(line(sentence.original())).append('\n');
    }
  }

  private static String source(Told told) {
    return "%s, %s%s"
        .formatted(
            told.article().id(),
            told.sentence().written().englishName(),
            told.sentence().translated() ? ", translated" : "");
  }

  private static void append(StringBuilder page, Report report) {
    page.append("- **").append(line(report.article().title())).append("**: ");
    report.translation().ifPresent(title -> page.append(line(title)).append("; "));
    page.append(line(about(report))).append('\n');
  }

  /** As one page that loads nothing and runs nothing. */
  public String html() {
    Html page = new Html();
    page.element("h1", "", heading()).tag("\n");
    for (Event event : shared()) {
      page.element("h2", " dir=\"auto\"", title(event));
      page.tag("\n<ul>\n");
      event.summary().forEach(told -> add(page, told));
      page.tag("</ul>\n<ul class=\"facts\">\n");
      event.reports().forEach(report -> add(page, report));
      page.tag("</ul>\n");
    }
    if (!alone().isEmpty()) {
      page.element("h2", "", LONE).tag("\n<ul>\n");
      alone().forEach(report -> add(page, report));
      page.tag("</ul>\n");
    }
    return Html.page(heading(), page);
  }

  private static void add(Html page, Told told) {
    SourceSentence sentence = told.sentence();
    page.tag("<li>").element("span", "", sentence.language(), sentence.text()).tag(" ");
    page.element("span", " class=\"tag\"", source(told));
    if (sentence.translated()) {
      page.tag("<br>").element("q", "", sentence.written(), sentence.original());
    }
    page.tag("</li>\n");
  }

  private static void add(Html page, Report report) {
    ArticleFacts article = report.article();
    page.tag("<li>").element("b", "", article.language(), article.title()).tag(": ");
    report.translation().ifPresent(title -> page.text(title + "; "));
    page.text(about(report)).tag("</li>\n");
  }

  /** As one JSON object. */
  public String json() {
    ObjectNode digest = JsonNodeFactory.instance.objectNode();
    ArrayNode list = digest.putArray("events");
    events.forEach(event -> list.add(fields(event)));
    return digest.toPrettyString() + "\n";
  }

  private static ObjectNode fields(Event event) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode().put("title", title(event));
    ArrayNode articles = fields.putArray("articles");
    for (Report report : event.reports()) {
      articles.add(
          Fields.of(report.article())
              .put("translation", report.translation().orElse(null))
              .put("duplicates", report.duplicate().orElse(null)));
    }
    ArrayNode summary = fields.putArray("summary");
    for (Told told : event.summary()) {
      summary.add(Fields.of(told.sentence()).put("article", told.article().id()));
    }
    return fields;
  }
}
