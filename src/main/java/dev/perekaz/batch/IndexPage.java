package dev.perekaz.batch;

import dev.perekaz.report.Html;
import dev.perekaz.search.Neighbour;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The front page of a folder of results.
 *
 * @param neighbours of each document, by its path below the folder; not all have any
 */
record IndexPage(Map<String, List<Neighbour>> neighbours) {
  private static final String NUMBER = " class=\"number\"";
  private static final String JSON = ".json";

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

  private void writeRow(Html page, ItemOutcome outcome) {
    page.tag("<tr>");
    if (outcome instanceof ItemOutcome.Failed failed) {
      page.element("td", "", failed.name());
      page.element("td", " colspan=\"7\" class=\"flags\"", "failed: " + failed.reason());
    } else {
      writeFacts(page, outcome.name(), BatchTable.facts(outcome));
    }
    page.tag("</tr>\n");
  }

  private void writeFacts(Html page, String name, ItemFacts facts) {
    page.tag("<td>");
    link(page, name, "html", name);
    writeNeighbours(page, neighbours.getOrDefault(name + JSON, List.of()));
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

  private static void writeNeighbours(Html page, List<Neighbour> neighbours) {
    if (neighbours.isEmpty()) {
      return;
    }
    page.tag("<br><small>Others about this:");
    for (Neighbour neighbour : neighbours) {
      String name = neighbour.article().id().replaceAll("\\.json$", "");
      page.tag(" ");
      link(page, name, "html", name);
      page.text(neighbour.duplicate() ? " (nearly the same)" : "");
    }
    page.tag("</small>");
  }

  private static void link(Html page, String name, String ending, String words) {
    String path =
        URLEncoder.encode(name + "." + ending, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("%2F", "/");
    page.element("a", " href=\"%s\"".formatted(path), words);
  }
}
