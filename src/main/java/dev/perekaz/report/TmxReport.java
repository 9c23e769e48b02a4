package dev.perekaz.report;

import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.text.Lang;
import dev.perekaz.translate.Review;
import dev.perekaz.translate.Translation.Remembered;
import dev.perekaz.translate.TranslationUnit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a result's translations as a translation memory in TMX 1.4b: for each sentence that has
 * one, what its reader reads, and in the property {@code x-status} how far its review is.
 */
public final class TmxReport {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** What TMX calls units of several source languages. */
  private static final String ALL = "*all*";

  public String write(ArticleResult result) {
    return Xml.document(xml -> new Document(xml, result).write());
  }

  /** Writes the document's parts in their order. */
  private record Document(Xml xml, ArticleResult result) {
    void write() throws XMLStreamException {
      List<TranslationUnit> units =
          result.fragments().stream()
              .flatMap(fragment -> fragment.units().stream())
              .filter(TranslationUnit::isTranslated)
              .toList();
      xml.element(
          "tmx",
          () -> {
            writeHeader(units);
            xml.element(
                "body",
                () -> {
                  for (TranslationUnit unit : units) {
                    writeUnit(unit);
                  }
                });
          },
          "version",
          "1.4");
    }

    private void writeHeader(List<TranslationUnit> units) throws XMLStreamException {
      List<Lang> sources = units.stream().map(unit -> unit.languages().from()).distinct().toList();
      xml.element(
          "header",
          () -> xml.text("prop", result.reading().source().name(), "type", "x-article"),
          "creationtool",
          "Perekaz",
          "creationtoolversion",
          ProgramVersion.current(),
          "segtype",
          "sentence",
          "o-tmf",
          "Perekaz",
          "adminlang",
          "en",
          "srclang",
          sources.size() == 1 ? sources.get(0).tag() : ALL,
          "datatype",
          "plaintext",
          "creationdate",
          TIME.format(result.finished()));
    }

    private void writeUnit(TranslationUnit unit) throws XMLStreamException {
      xml.element(
          "tu",
          () -> {
            if (!unit.flags().isEmpty()) {
              xml.text("note", Words.flags(unit));
            }
            xml.text("prop", status(unit), "type", "x-status");
            for (String model :
                unit.isMachineMade() ? unit.translation().models() : List.<String>of()) {
              xml.text("prop", model, "type", "x-model");
            }
            writeText(unit.languages().from(), unit.source());
            writeText(unit.languages().to(), unit.target());
          },
          "tuid",
          "%d-%d".formatted(unit.span().start(), unit.span().end()),
          "srclang",
          unit.languages().from().tag(),
          "creationtool",
          "Perekaz",
          "creationtoolversion",
          ProgramVersion.current(),
          "changedate",
          TIME.format(changed(unit)));
    }

    private void writeText(Lang language, String text) throws XMLStreamException {
      xml.element("tuv", () -> xml.text("seg", text), "xml:lang", language.tag());
    }

    private Instant changed(TranslationUnit unit) {
      return unit.translation() instanceof Remembered remembered && isOpen(unit)
          ? remembered.approved()
          : result.finished();
    }

    /** The review's; what was approved before and not touched since is still approved. */
    private static String status(TranslationUnit unit) {
      return unit.translation() instanceof Remembered && isOpen(unit)
          ? JsonReport.code(Review.Status.APPROVED)
          : JsonReport.code(unit.review().status());
    }

    private static boolean isOpen(TranslationUnit unit) {
      return unit.review().status() == Review.Status.OPEN;
    }
  }
}
