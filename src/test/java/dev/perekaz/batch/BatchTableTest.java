package dev.perekaz.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.batch.ItemOutcome.Failed;
import dev.perekaz.batch.ItemOutcome.Retold;
import dev.perekaz.batch.ItemOutcome.Unchanged;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTableTest {
  private static final ItemFacts FACTS = new ItemFacts(List.of("en", "uk"), 12, 11, 3, 5, 1.254);

  private final BatchTable table = new BatchTable();

  @Test
  void everyArticleHasALineOfItsFacts() {
    assertThat(
            table.write(
                List.of(
                    new Retold("a.txt", FACTS),
                    new Unchanged("longer.html", FACTS),
                    new Failed("c.md", "holds no text"))))
        .isEqualTo(
            """
            article      languages  fragments  translated  flagged  summary  seconds
            a.txt        en uk             12          11        3        5     1.25
            longer.html  en uk             12          11        3        5     1.25  unchanged
            c.md         -                  -           -        -        -        -  failed: holds no text
            """);
  }

  @Test
  void columnsStayInLineWhateverTheScript() {
    String written =
        table.write(
            List.of(
                new Retold("plain.txt", FACTS),
                new Retold("новини.txt", FACTS),
                new Retold("й\u0306и\u0306.txt", FACTS)));
    assertThat(written.lines().skip(1).map(line -> line.replaceAll("\u0306", "").indexOf("en uk")))
        .containsOnly("новини.txt".length() + 2);
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    String written =
        table.write(
            List.of(
                new Retold("港口", FACTS),
                new Retold("みなと.txt", FACTS),
                new Retold("항구", FACTS),
                new Retold("ＡＢ", FACTS),
                new Retold("🚁", FACTS)));
    List<Integer> starts = written.lines().skip(1).map(line -> line.indexOf("en uk")).toList();
    // The widest, みなと.txt, takes ten columns for its seven characters; the rest are padded to it.
    assertThat(starts).containsExactly(10, 9, 10, 10, 12);
  }

  @Test
  void namesAndReasonsCannotSteerTheTerminal() {
    assertThat(
            table.write(
                List.of(
                    new Retold("a\u001B[2Jb\n.txt", FACTS),
                    new Failed("c\u202Etxt", "broken\u0007\u009B at\rx"))))
        .doesNotContainPattern("[\\p{Cntrl}\u0080-\u009F\u202A-\u202E&&[^\n]]")
        .hasLineCount(3);
  }
}
