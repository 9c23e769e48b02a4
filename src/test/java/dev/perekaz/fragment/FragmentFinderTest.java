package dev.perekaz.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FragmentFinderTest {
  private static final Path CASES = Path.of("src/test/resources/fragment/cases.txt");
  private static final Path SEEDS = Path.of("seeds");
  private static final Path FIRST_SEED = SEEDS.resolve("000_112a4c02cc763e7e.txt");
  private static final Pattern MARK = Pattern.compile("⟦(\\S+) (\\S+)\\|([^⟧]*)⟧");

  private final LanguageIdentifier identifier = new LanguageIdentifier();
  private final FragmentFinder finder = new FragmentFinder(new Segmenter(), identifier.guess());

  @TestFactory
  List<DynamicTest> findsWhatIsMarked() throws IOException {
    return Files.readAllLines(CASES).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line)))
        .toList();
  }

  private void check(String line) {
    String[] parts = line.split(" \\| ", 2);
    String[] languages = parts[0].split(" ", -1);
    Article article = article(MARK.matcher(parts[1]).replaceAll("$3"));

    List<Fragment> found = finder.find(article, new Lang(languages[0]), new Lang(languages[1]));

    assertThat(found.stream().map(f -> mark(f, article.text())).toList())
        .containsExactlyElementsOf(
            MARK.matcher(parts[1]).results().map(result -> result.group()).toList());
  }

  private static String mark(Fragment fragment, String text) {
    return "⟦%s %s|%s⟧".formatted(fragment.language(), fragment.kind(), fragment.span().in(text));
  }

  private static Article article(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher paragraph = Pattern.compile("[^¶]+").matcher(text);
    while (paragraph.find()) {
      Span span = new Span(paragraph.start(), paragraph.end()).strip(text);
      if (!span.isEmpty()) {
        blocks.add(Block.of(span, BlockKind.PARAGRAPH));
      }
    }
    return new Article("case", text, Optional.empty(), Optional.empty(), blocks);
  }

  @Test
  void findsTheTweetAndItsAuthorAndNothingElseInTheFirstSeed() throws Exception {
    Article article = new ArticleReader().read(FIRST_SEED).article();

    assertThat(finder.find(article, Lang.ENGLISH, Lang.ENGLISH))
        .extracting(fragment -> mark(fragment, article.text()))
        .containsExactly(
            "⟦uk TWEET|Пілот вкраденого з Росії вертольота розповів, як його колеги не захотіли"
                + " здаватись Україні. Відео УП⟧",
            "⟦und TERM|Українська правда⟧");
  }

  @Test
  void fragmentsOfTheSeedsAreInOrderApartAndTrimmed() throws Exception {
    try (Stream<Path> seeds = Files.list(SEEDS)) {
      for (Path seed : seeds.sorted().toList()) {
        Article article = new ArticleReader().read(seed).article();
        Lang host = identifier.articleLanguage(article).language();
        checkOrder(article, finder.find(article, host, Lang.ENGLISH));
        checkOrder(article, finder.find(article, host, Lang.UKRAINIAN));
      }
    }
  }

  private static void checkOrder(Article article, List<Fragment> fragments) {
    int end = 0;
    for (Fragment fragment : fragments) {
      Span span = fragment.span();
      Block block = article.blocks().get(fragment.block());
      boolean inFooter = block.post().map(post -> post.footer().contains(span)).orElse(false);
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(span.strip(article.text())).isEqualTo(span);
      assertThat(block.span().contains(span) || inFooter).isTrue();
      end = span.end();
    }
  }

  @Test
  void postsInTheReadersLanguageAreLabelledToo() throws Exception {
    String text =
        "The mayor left. x We did it again, and we are happy. — Jo (@jo) May 5, 2023\n\n> A word is"
            + " a word, and that is all there is to it.";
    Article article =
        new ArticleReader()
            .read("a.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .article();

    assertThat(finder.find(article, Lang.ENGLISH, Lang.ENGLISH))
        .extracting(fragment -> fragment.language() + " " + fragment.kind())
        .containsExactly("en TWEET", "en BLOCK_QUOTE");
  }
}
