package dev.perekaz.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.batch.ItemOutcome.Failed;
import dev.perekaz.batch.ItemOutcome.Retold;
import dev.perekaz.memory.ArticleFacts;
import dev.perekaz.search.Neighbour;
import dev.perekaz.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class IndexPageTest {
  private static final ItemFacts FACTS = new ItemFacts(List.of("en", "uk"), 12, 11, 3, 5, 1.254);

  @Test
  void anArticleLeadsToItsThreeReports() {
    Document page = page(new Retold("a b/ж?#.txt", FACTS));
    assertThat(page.select("a").eachAttr("href"))
        .containsExactly(
            "a%20b/%D0%B6%3F%23.txt.html",
            "a%20b/%D0%B6%3F%23.txt.json", "a%20b/%D0%B6%3F%23.txt.md");
    assertThat(page.select("tr:last-child").text())
        .isEqualTo("a b/ж?#.txt en uk 12 11 3 5 1.25 JSON Markdown");
  }

  @Test
  void aFailureIsNamedWithItsReasonAndLeadsNowhere() {
    Document page = page(new Failed("<b>.txt", "holds <no> text"));
    assertThat(page.select("tr:last-child").text()).isEqualTo("<b>.txt failed: holds <no> text");
    assertThat(page.select("a, b")).isEmpty();
  }

  @Test
  void aNameCannotBecomeACommand() {
    assertThat(page(new Retold("javascript:alert(1).txt", FACTS)).select("a").eachAttr("href"))
        .allMatch(link -> link.startsWith("javascript%3A"));
  }

  @Test
  void anArticleLeadsToTheOthersAboutTheSame() {
    Neighbour neighbour =
        new Neighbour(
            new ArticleFacts("a/ж.txt.json", "ж.txt", "<b>", Lang.UKRAINIAN, Optional.empty()),
            0.7,
            true);
    String page =
        new IndexPage(Map.of("en.txt.json", List.of(neighbour)))
            .write(List.of(new Retold("en.txt", FACTS), new Retold("else.txt", FACTS)));
    assertThat(Jsoup.parse(page).select("small").eachText())
        .containsExactly("Others about this: a/ж.txt (nearly the same)");
    assertThat(Jsoup.parse(page).select("small a").eachAttr("href"))
        .containsExactly("a/%D0%B6.txt.html");
  }

  private static Document page(ItemOutcome outcome) {
    return Jsoup.parse(new IndexPage(Map.of()).write(List.of(outcome)));
  }
}
