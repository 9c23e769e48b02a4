package dev.perekaz.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.pipeline.RetoldFragment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReportTest {
  private final MarkdownReport report = new MarkdownReport();

  static List<String> samples() {
    return SampleResults.names();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023.",
        "1) one",
        "---",
        "- - -",
        "-",
        "+",
        "===",
        "# no heading",
        "> no quotation",
        "*no* _stress_ **at** __all__",
        "`no code`",
        "[no](javascript:alert(1))",
        "![no](x.png)",
        "[no]: x",
        "<b>no</b> <script>alert(1)</script>",
        "a &amp; b &#60;",
        "a\\",
        "| a | b |",
        "~~no~~",
        "@a_b_c #tag https://x.example/a_b_c?d=e&f=g",
        "Ціна: 5*3 = 15 грн."
      })
  void textStaysText(String text) {
    Document page = rendered("> " + MarkdownReport.line(text));
    assertThat(page.text()).isEqualTo(text);
    assertThat(page.select("body *")).extracting(e -> e.tagName()).containsOnly("blockquote", "p");
  }

  @Test
  void halfAPairAndASignThatTurnsTheDirectionAreShown() {
    assertThat(MarkdownReport.line("a\uD83Db\u202Ec")).isEqualTo("a\uFFFDb\uFFFDc");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFragmentStandsAsAQuotation(String name) {
    List<String> quotations = rendered(markdown(name)).select("blockquote").eachText();
    assertThat(quotations)
        .containsExactlyElementsOf(
            SampleResults.named(name).fragments().stream()
                .map(RetoldFragment::text)
                .map(text -> Disarmed.of(text).replaceAll("\\s+", " "))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSummaryComesFirst(String name) {
    assertThat(rendered(markdown(name)).select("h2").eachText()).startsWith("Summary");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void itCanBeWrittenAsUtf8AndTurnsNoDirection(String name) {
    String markdown = markdown(name);
    assertThat(new String(markdown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(markdown);
    assertThat(markdown).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069\0]");
  }

  @Test
  void aTranslationIsMarkedAsAMachinesAndSaysWhatMayBeWrong() {
    assertThat(rendered(markdown("helicopter")).text())
        .contains("Video of UP (machine translation)")
        .contains("check it: has characters that the model does not know");
  }

  @Test
  void itIsTheSameWhateverTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      String turkish = markdown("helicopter");
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(markdown("helicopter")).isEqualTo(turkish);
      Locale.setDefault(Locale.ENGLISH);
      assertThat(markdown("helicopter")).isEqualTo(turkish);
    } finally {
      Locale.setDefault(before);
    }
  }

  private String markdown(String name) {
    return report.write(SampleResults.named(name));
  }

  private static Document rendered(String markdown) {
    return Jsoup.parse(
        HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
  }
}
