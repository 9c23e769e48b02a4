package dev.perekaz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldFragment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
  private final HtmlReport report = new HtmlReport();

  static List<String> samples() {
    return SampleResults.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingIsLoadedAndNothingRuns(String name) {
    Document page = page(name);
    assertThat(page.select("script, img, link, iframe, object, base, form, [src], [style]"))
        .isEmpty();
    assertThat(page.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes())
                    .noneMatch(a -> a.getKey().startsWith("on"))
                    .noneMatch(a -> a.getValue().startsWith("javascript:")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void thePolicyAllowsTheStyleThatIsThereAndNothingElse(String name) throws Exception {
    Document page = page(name);
    String style = Objects.requireNonNull(page.selectFirst("style")).data();
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(Objects.requireNonNull(page.selectFirst("meta[http-equiv]")).attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'"
                .formatted(Base64.getEncoder().encodeToString(hash)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyBlockStandsWholeInItsPlace(String name) {
    ArticleResult result = SampleResults.named(name);
    String shown = squeezed(Objects.requireNonNull(page(name).selectFirst("article")).wholeText());
    int at = 0;
    for (var block : result.reading().article().blocks()) {
      String text = squeezed(Disarmed.of(block.span().in(result.reading().article().text())));
      assertThat(shown.indexOf(text, at)).as(text).isNotNegative();
      at = shown.indexOf(text, at) + text.length();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFragmentIsMarkedInItsLanguageAndDirection(String name) {
    for (RetoldFragment fragment : SampleResults.named(name).fragments()) {
      assertThat(page(name).select("mark"))
          .anySatisfy(
              mark -> {
                assertThat(fragment.text()).startsWith(mark.wholeText());
                assertThat(mark.attr("lang")).isEqualTo(fragment.detection().language().tag());
                assertThat(mark.attr("dir")).isEqualTo(fragment.detection().language().direction());
              });
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyLinkOfTheSummaryLeadsToItsSentence(String name) {
    Document page = page(name);
    assertThat(page.select("ol.summary a"))
        .hasSameSizeAs(SampleResults.named(name).summary().sentences())
        .allSatisfy(
            link -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noIdStandsTwice(String name) {
    assertThat(page(name).select("[id]").stream().map(Element::id)).doesNotHaveDuplicates();
  }

  @Test
  void aSentenceThatRestsOnATranslationSaysSo() {
    assertThat(page("helicopter").select("ol.summary li").eachText())
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain("translation"),
            second -> assertThat(second).contains("rests on a translation"));
  }

  @Test
  void aTranslationIsMarkedAsAMachinesAndSaysWhatMayBeWrong() {
    String retold = Objects.requireNonNull(page("helicopter").selectFirst(".retold")).text();
    assertThat(retold)
        .contains("machine translation", "Ukrainian", "Tweet", "Why: ", "ahead of Russian")
        .contains("has characters that the model does not know");
  }

  @Test
  void whatIsNotTranslatedSaysWhy() {
    assertThat(page("harbour").select(".retold").eachText())
        .anyMatch(text -> text.contains("no model from Arabic to English is here"))
        .anyMatch(text -> text.contains("left as it is: already in Chinese"));
  }

  @Test
  void anAuthorsNameInAnotherScriptIsMarkedAsATerm() {
    Element term = Objects.requireNonNull(page("helicopter").selectFirst(".post mark.term"));
    assertThat(term.text()).isEqualTo("Українська правда");
  }

  @Test
  void anArticleWithoutAHeadlineIsCalledByItsFirstWords() {
    assertThat(page("helicopter").title())
        .isEqualTo(
            "In a daring operation, a Russian helicopter pilot defected to Ukraine last month…");
    assertThat(page("helicopter").select("h1").text()).isEqualTo(page("helicopter").title());
    assertThat(HtmlReport.title(SampleResults.plain("Rain"))).isEqualTo("Rain");
    assertThat(HtmlReport.title(SampleResults.plain("港".repeat(100))))
        .isEqualTo("港".repeat(80) + "…");
  }

  @Test
  void aHeadingIsOne() {
    assertThat(page("harbour").select("article h3").eachText())
        .containsExactly("<b>Harbour</b> & *quay*");
  }

  @Test
  void aPassageIsCountedInTheSingular() {
    assertThat(page("helicopter").text()).contains("1 passage found");
    assertThat(page("harbour").text()).contains("3 passages found");
  }

  @Test
  void everyRemovalCanBeShownAgain() {
    assertThat(page("helicopter").select("details dd").eachText())
        .contains("date 2023-09-05", "x YouTube Video");
  }

  @Test
  void signsThatTurnTheDirectionAreShownAndDoNotTurn() {
    assertThat(report.write(SampleResults.harbour()))
        .doesNotContainPattern("[\u202A-\u202E\u2066-\u2069\0]")
        .contains("left\uFFFDtxt.exe");
  }

  @Test
  void aLineEndOfWindowsIsNoStrangeCharacter() {
    assertThat(report.write(SampleResults.plain("One\r\ntwo.")))
        .contains("two.")
        .doesNotContain("\uFFFD");
  }

  @Test
  void theSentencesOfTheTableSayTheirLanguage() {
    assertThat(page("helicopter").select("details td:first-child"))
        .isNotEmpty()
        .allSatisfy(cell -> assertThat(cell.attr("lang")).isEqualTo("en"));
  }

  @Test
  void manyFragmentsTakeTimeInProportion() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> report.write(SampleResults.foreign(100_000, false)));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> report.write(SampleResults.foreign(100_000, true)));
  }

  private Document page(String name) {
    return Jsoup.parse(report.write(SampleResults.named(name)));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
