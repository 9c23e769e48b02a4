package dev.perekaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the summaries of seeds, untranslated, with files that were read by a person. The first
 * line names the seed, its language, the method and the number of sentences; then comes a line a
 * sentence with its position and its rank.
 */
class SeedSummaryTest {
  private static final Path FOLDER = Path.of("src/test/resources/summary");

  static List<Path> expected() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".summary")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("expected")
  void theSummaryIsTheOneThatWasRead(Path file) throws Exception {
    String wanted = Files.readString(file);

    assertThat(render(wanted.lines().findFirst().orElseThrow())).isEqualTo(wanted);
  }

  private static String render(String head) throws Exception {
    String[] parts = head.split(" ", -1);
    Lang language = new Lang(parts[1]);
    Article article = new ArticleReader().read(Path.of(parts[0])).article();
    Summary summary =
        new Summarizer()
            .summarize(
                sentences(article, language),
                language,
                Method.valueOf(parts[2]),
                new Budget.Sentences(Integer.parseInt(parts[3])));
    return summary.sentences().stream()
        .map(s -> "%d #%d %s\n".formatted(s.position(), s.rank(), s.text()))
        .collect(Collectors.joining("", head + "\n", ""));
  }

  private static List<SourceSentence> sentences(Article article, Lang language) {
    List<SourceSentence> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      for (Span span : new Segmenter().split(article.text(), block.span(), language)) {
        Span stripped = span.strip(article.text());
        String text = stripped.in(article.text());
        sentences.add(
            new SourceSentence(stripped, text, language(text, language), role(block), false));
      }
    }
    return sentences;
  }

  /** The seeds taken here are in English, Portuguese or Ukrainian. */
  private static Lang language(String text, Lang article) {
    boolean cyrillic =
        text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC);
    if (cyrillic) {
      return Lang.UKRAINIAN;
    }
    return article.equals(Lang.UKRAINIAN) ? Lang.ENGLISH : article;
  }

  private static Role role(Block block) {
    return switch (block.kind()) {
      case HEADING -> Role.HEADING;
      case PARAGRAPH -> Role.BODY;
      case LIST_ITEM -> Role.LIST_ITEM;
      case QUOTE -> Role.QUOTE;
      case CAPTION -> Role.CAPTION;
      case TWEET, TELEGRAM_POST -> Role.POST;
    };
  }

  /** Writes the files anew, to be read before they are committed. */
  public static void main(String[] heads) throws Exception {
    for (String head : heads) {
      String name = Path.of(head.split(" ", -1)[0]).getFileName().toString();
      Files.writeString(FOLDER.resolve(name + ".summary"), render(head));
    }
  }
}
