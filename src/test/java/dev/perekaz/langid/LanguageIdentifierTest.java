package dev.perekaz.langid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Evidence;
import dev.perekaz.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageIdentifierTest {
  private static final Path MIXED = Path.of("src/test/resources/langid/mixed.txt");
  private static final Path FIRST_SEED = Path.of("seeds/000_112a4c02cc763e7e.txt");

  private final LanguageIdentifier identifier = new LanguageIdentifier();

  /** Lines of language TAB passage. */
  static Stream<String[]> passages() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/langid/passages.tsv")).stream()
        .map(line -> line.split("\t"));
  }

  @ParameterizedTest
  @MethodSource("passages")
  void namesThePassage(String language, String passage) {
    assertThat(identify(passage).language()).as(passage).isEqualTo(new Lang(language));
  }

  @ParameterizedTest
  @MethodSource("passages")
  void isNotMisledByWhatSurroundsAPost(String language, String passage) {
    String post =
        "@reporter %s 😀 #Ukraine https://t.co/SIARxKnru3t — Olena Z (@olena_ua) March 4, 2022"
            .formatted(passage);

    assertThat(identify(post).language()).as(post).isEqualTo(new Lang(language));
  }

  private Detection identify(String passage) {
    return identifier.identify(passage, LanguageContext.NONE);
  }

  @Test
  void anArticleOfMixedParagraphsIsNotNamedByItsPost() throws Exception {
    Article article = new ArticleReader().read(MIXED).article();

    assertThat(identifier.articleLanguage(article).language()).isEqualTo(new Lang("de"));
  }

  @Test
  void callsNoEnglishParagraphOfTheFirstSeedForeign() throws Exception {
    Article article = new ArticleReader().read(FIRST_SEED).article();
    LanguageContext english = new LanguageContext(Lang.ENGLISH, Optional.empty());

    assertThat(identifier.articleLanguage(article).language()).isEqualTo(Lang.ENGLISH);
    assertThat(article.blocks().stream().filter(block -> block.kind() != BlockKind.TWEET))
        .hasSize(20)
        .allSatisfy(
            block ->
                assertThat(identifier.identify(article.textOf(block), english).language())
                    .isEqualTo(Lang.ENGLISH));
  }

  @Test
  void saysWhyTheTweetIsUkrainianAndHowFarFromRussian() throws Exception {
    Article article = new ArticleReader().read(FIRST_SEED).article();
    Block tweet =
        article.blocks().stream()
            .filter(block -> block.kind() == BlockKind.TWEET)
            .findFirst()
            .orElseThrow();

    Detection detection = identify(article.textOf(tweet));

    assertThat(detection.language()).isEqualTo(Lang.UKRAINIAN);
    assertThat(score(detection, Lang.RUSSIAN)).isLessThan(0.7);
    assertThat(detection.evidence())
        .extracting(Evidence::kind)
        .contains(Evidence.Kind.SCRIPT, Evidence.Kind.LETTERS, Evidence.Kind.WORDS);
  }

  private static double score(Detection detection, Lang language) {
    return detection.candidates().stream()
        .filter(candidate -> candidate.language().equals(language))
        .findFirst()
        .orElseThrow()
        .score();
  }

  @Test
  void doesNotGuessWhereThereIsTooLittle() {
    for (String passage : List.of("", "😀 🎉", "OK", "на", "12:30", "https://t.co/abc", "@user")) {
      Detection detection = identify(passage);

      assertThat(detection.language()).as(passage).isEqualTo(Lang.UNDETERMINED);
      assertThat(detection.evidence()).extracting(Evidence::kind).contains(Evidence.Kind.DOUBT);
    }
  }

  @Test
  void takesTheSourcesWordForIt() {
    Detection detection =
        identifier.identify(
            "Дякую за все", new LanguageContext(Lang.ENGLISH, Optional.of(Lang.UKRAINIAN)));

    assertThat(detection.language()).isEqualTo(Lang.UKRAINIAN);
    assertThat(detection.evidence().get(0).kind()).isEqualTo(Evidence.Kind.DECLARED);
  }

  @Test
  void doesNotTakeTheSourcesWordAgainstTheScript() {
    LanguageContext declared = new LanguageContext(Lang.ENGLISH, Optional.of(Lang.UKRAINIAN));

    assertThat(identifier.identify("The border will be opened on Friday", declared).language())
        .isEqualTo(Lang.ENGLISH);
  }

  @Test
  void oneStrangeLetterInALongTextDecidesNothing() {
    String russian =
        "Губернатор сообщил о ремонте моста через реку, который начнётся в мае и продлится до"
            + " осени. Жители села Їхні говорят, что ждали этого много лет и уже не надеялись.";

    assertThat(identify(russian).language()).isEqualTo(Lang.RUSSIAN);
  }

  @Test
  void readsLatinLettersThatLookCyrillic() {
    assertThat(identify("Вiн сказaв, що пoвернеться дoдому зaвтра").language())
        .isEqualTo(Lang.UKRAINIAN);
  }

  /** Lingua's own rules deny Ukrainian the letter щ. */
  @Test
  void takesNoShortUkrainianForRussian() {
    for (String passage :
        List.of("показав, що", "пояснила, що", "щоб цю", "яка щодня", "краще не", "на пам'ять")) {
      assertThat(identify(passage).language()).as(passage).isNotEqualTo(Lang.RUSSIAN);
    }
    assertThat(identify("показав, що").language()).isEqualTo(Lang.UKRAINIAN);
  }

  @Test
  void takesNoShortRussianForUkrainian() {
    for (String passage :
        List.of("над нами", "а я за", "подал рапорт", "присягу народу, а не одному", "тому, кто")) {
      assertThat(identify(passage).language()).as(passage).isNotEqualTo(Lang.UKRAINIAN);
    }
  }

  @Test
  void theBestCandidateScoresOneAndTheMarginIsTheLead() {
    Detection detection = identify("Ми не здамося ніколи");

    assertThat(detection.candidates().get(0).score()).isEqualTo(1.0);
    assertThat(detection.margin()).isEqualTo(1.0 - detection.runnerUp().orElseThrow().score());
    assertThat(Set.of(detection.language()))
        .containsExactly(detection.candidates().get(0).language());
  }
}
