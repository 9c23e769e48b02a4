package dev.perekaz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.perekaz.pipeline.ArticleResult;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Holds the documents to XLIFF's schema and reads them back with Okapi. */
class XliffReportTest {
  private static final String ODD = "a\0b\u001Bc \uD83D \uFFFE d]]> <i>&amp; \r\n\r\t\"'🚁 \u202Ee";

  private final XliffReport report = new XliffReport();

  static List<ArticleResult> samples() {
    List<ArticleResult> samples =
        new ArrayList<>(SampleResults.names().stream().map(SampleResults::named).toList());
    samples.add(SampleResults.sentence(ODD, ODD));
    return samples;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyDocumentIsAsTheSchemaSays(ArticleResult result) throws SAXException, IOException {
    SchemaFactory.newDefaultInstance()
        .newSchema(
            Objects.requireNonNull(
                XLIFFReader.class.getResource("/net/sf/okapi/lib/xliff2/xliff_core_2.0.xsd")))
        .newValidator()
        .validate(new StreamSource(new StringReader(report.write(result))));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aToolFindsNothingWrong(ArticleResult result) {
    assertThat(events(result)).isNotEmpty();
  }

  @Test
  void aToolReadsSentencesTranslationsAndStatesBack() {
    assertThat(units(SampleResults.reviewed()).stream().map(unit -> unit.getSegment(0)))
        .extracting(
            segment -> text(segment, false),
            segment -> text(segment, true),
            segment -> segment.getState().toString(),
            Segment::getSubState)
        .containsExactly(
            tuple("Тихо.", "Machine.", "translated", "perekaz:machine"),
            tuple("Темно.", "It is dark.", "reviewed", "perekaz:edited"),
            tuple("Мокро.", "It is wet.", "final", "perekaz:approved"),
            tuple("Сухо.", "", "initial", "perekaz:rejected"),
            tuple("Пусто.", "It is empty.", "reviewed", "perekaz:remembered"));
  }

  @Test
  void aUnitIsNamedByItsPlaceInTheArticle() {
    String text = SampleResults.helicopter().reading().article().text();
    for (Unit unit : units(SampleResults.helicopter())) {
      String[] ends = unit.getName().split("-", 2);
      assertThat(text.substring(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
          .isEqualTo(text(unit.getSegment(0), false));
    }
  }

  @Test
  void notesSayWhatToCheckAndWhyThereIsNoTranslation() {
    assertThat(units(SampleResults.harbour()).stream().map(XliffReportTest::notes))
        .containsExactly(
            List.of(
                "flags: check it: may say something else (its likeness to the original is 0.713,"
                    + " below 0.83)"),
            List.of(
                "outcome: not translated: the model stopped; try again with --beam 4",
                "flags: check it: repeats itself, came out empty"),
            List.of(
                "outcome: not translated: no model from Arabic to English is here; put one into models/"));
  }

  @Test
  void severalSourceLanguagesAreSaidToBeSeveral() {
    assertThat(report.write(SampleResults.harbour())).contains("srcLang=\"mul\" trgLang=\"en\"");
    assertThat(report.write(SampleResults.reviewed())).contains("srcLang=\"uk\" trgLang=\"en\"");
    assertThat(report.write(SampleResults.bare())).contains("srcLang=\"en\" trgLang=\"en\"");
  }

  @Test
  void evenCharactersThatXmlCannotHoldComeBack() {
    Segment segment = units(SampleResults.sentence(ODD, ODD)).get(0).getSegment(0);
    String sound = ODD.replace("\uD83D ", "\uFFFD ");
    assertThat(List.of(text(segment, false), text(segment, true))).containsExactly(sound, sound);
  }

  private static String text(Segment segment, boolean target) {
    if (target) {
      return segment.hasTarget() ? segment.getTarget().getPlainText() : "";
    }
    return segment.getSource().getPlainText();
  }

  private static List<String> notes(Unit unit) {
    List<String> notes = new ArrayList<>();
    for (Note note : unit.getNotes()) {
      notes.add(note.getCategory() + ": " + note.getText());
    }
    return notes;
  }

  private List<Unit> units(ArticleResult result) {
    return events(result).stream().filter(Event::isUnit).map(Event::getUnit).toList();
  }

  private List<Event> events(ArticleResult result) {
    List<Event> events = new ArrayList<>();
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(report.write(result));
      while (reader.hasNext()) {
        events.add(reader.next());
      }
    }
    return events;
  }
}
