package dev.perekaz.batch;

import dev.perekaz.report.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The front page of a folder of results. */
final class IndexPage {
  private static final String NUMBER = " class=\"number\"";

  String write(List<ItemOutcome> outcomes) {
    Html page = new Html();
    page.element("h1", "", "Retold articles");
    page.tag("\n<div class=\"scroll wide\"><table>\n<tr><th>Article<th>Languages");
    for (String name : List.of("Fragments", "Translated", "Flagged", "Summary", "Seconds")) {
      page.element("th", NUMBER, name);
    }
    page.tag("<th>Also as</tr>\n");
    outcomes.forEach(outcome -> writeRow(page, outcome));
    page.tag("</table></div>\n");
    return Html.page("Retold articles", page);
  }

  private static void writeRow(Html page, ItemOutcome outcome) {
    page.tag("<tr>");
    if (outcome instanceof ItemOutcome.Failed failed) {
      page.element("td", "", failed.name());
      page.element("td", " colspan=\"7\" class=\"flags\"", "failed: " + failed.reason());
    } else {
      writeFacts(page, outcome.name(), BatchTable.facts(outcome));
    }
    page.tag("</tr>\n");
  }

  private static void writeFacts(Html page, String name, ItemFacts facts) {
    page.tag("<td>");
    link(page, name, "html", name);
    page.element("td", "", facts.languagesInWords());
    page.element("td", NUMBER, String.valueOf(facts.fragments()));
    page.element("td", NUMBER, String.valueOf(facts.translated()));
    page.element("td", NUMBER, String.valueOf(facts.flagged()));
    page.element("td", NUMBER, String.valueOf(facts.sentences()));
    page.element("td", NUMBER, String.format(Locale.ROOT, "%.2f", facts.seconds()));
    page.tag("<td>");
    link(page, name, "json", "JSON");
    page.tag(" ");
    link(page, name, "md", "Markdown");
  }

  private static void link(Html page, String name, String ending, String words) {
    String path =
        URLEncoder.encode(name + "." + ending, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("%2F", "/");
    page.element("a", " href=\"%s\"".formatted(path), words);
  }
}
