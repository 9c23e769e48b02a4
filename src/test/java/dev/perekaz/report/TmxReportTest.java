package dev.perekaz.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.pipeline.ArticleResult;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the memories back with Okapi. */
class TmxReportTest {
  private static final LocaleId UKRAINIAN = LocaleId.fromString("uk");
  private static final LocaleId ENGLISH = LocaleId.ENGLISH;

  private final TmxReport report = new TmxReport();

  static List<String> samples() {
    return SampleResults.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aToolReadsTheTranslationsBack(String name) {
    ArticleResult result = SampleResults.named(name);
    List<List<String>> translated =
        result.fragments().stream()
            .flatMap(fragment -> fragment.units().stream())
            .filter(unit -> unit.isTranslated())
            .map(unit -> List.of(unit.source(), unit.target()))
            .toList();
    assertThat(pairs(result)).isEqualTo(translated);
  }

  @Test
  void aReviewedTextWinsAndItsStatusIsSaid() {
    List<ITextUnit> units = read(SampleResults.reviewed());
    assertThat(units)
        .extracting(unit -> property(unit, "x-status"))
        .containsExactly("open", "edited", "approved", "approved");
    assertThat(units)
        .extracting(unit -> target(unit))
        .containsExactly("Machine.", "It is dark.", "It is wet.", "It is empty.");
  }

  @Test
  void onlyTheMachinesWordsNameAModel() {
    assertThat(read(SampleResults.reviewed()))
        .extracting(unit -> unit.hasProperty("x-model"))
        .containsExactly(true, false, false, false);
  }

  @Test
  void whatXmlCannotHoldIsReplacedAndAllElseComesBack() {
    String odd = "a\0b\u001Bc \uD83D \uFFFE d]]> <i>&amp; \r\n\r\t\"'🚁 \u202Ee";
    String sound = "a\uFFFDb\uFFFDc \uFFFD \uFFFD d]]> <i>&amp; \r\n\r\t\"'🚁 \u202Ee";
    assertThat(pairs(SampleResults.sentence(odd, odd))).containsExactly(List.of(sound, sound));
  }

  private List<List<String>> pairs(ArticleResult result) {
    return read(result).stream()
        .map(unit -> List.of(unit.getSource().getFirstContent().getText(), target(unit)))
        .toList();
  }

  private List<ITextUnit> read(ArticleResult result) {
    List<ITextUnit> units = new ArrayList<>();
    try (TmxFilter filter = new TmxFilter();
        RawDocument document = new RawDocument(report.write(result), UKRAINIAN, ENGLISH)) {
      filter.open(document);
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit()) {
          units.add(event.getTextUnit());
        }
      }
    }
    return units;
  }

  private static String target(ITextUnit unit) {
    return unit.getTarget(ENGLISH).getFirstContent().getText();
  }

  private static String property(ITextUnit unit, String name) {
    return unit.getProperty(name).getValue();
  }
}
