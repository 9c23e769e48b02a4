package dev.perekaz.report;

import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import dev.perekaz.translate.Translation.Kept;
import dev.perekaz.translate.Translation.Remembered;
import dev.perekaz.translate.TranslationUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a result's passages for translators' tools in XLIFF 2.0: the article is a file, a fragment
 * a group, a sentence a unit of one segment. Groups and units are named by where they stand in the
 * article's text, {@code start-end} in UTF-16 code units. What was left as it is on purpose is not
 * there.
 */
public final class XliffReport {
  private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

  /** Several languages, in BCP 47: XLIFF has one for the whole document. */
  private static final Lang SEVERAL = new Lang("mul");

  public String write(ArticleResult result) {
    return Xml.document(xml -> new Document(xml, result).write());
  }

  private static List<TranslationUnit> toTranslate(RetoldFragment fragment) {
    return fragment.units().stream()
        .filter(unit -> unit.isTranslated() || !(unit.translation() instanceof Kept))
        .toList();
  }

  /** Writes the document's parts in their order. */
  private record Document(Xml xml, ArticleResult result) {
    void write() throws XMLStreamException {
      xml.element(
          "xliff",
          () ->
              xml.element(
                  "file",
                  this::writeFile,
                  "id",
                  "article",
                  "original",
                  result.reading().source().name(),
                  "canResegment",
                  "no",
                  "trgDir",
                  result.options().target().direction(),
                  "xml:space",
                  "preserve"),
          "xmlns",
          NAMESPACE,
          "version",
          "2.0",
          "srcLang",
          sourceLanguage().tag(),
          "trgLang",
          result.options().target().tag());
    }

    private Lang sourceLanguage() {
      List<Lang> sources =
          result.fragments().stream()
              .flatMap(fragment -> toTranslate(fragment).stream())
              .map(unit -> unit.languages().from())
              .distinct()
              .toList();
      return switch (sources.size()) {
        case 0 -> result.language().language();
        case 1 -> sources.get(0);
        default -> SEVERAL;
      };
    }

    private void writeFile() throws XMLStreamException {
      boolean empty = true;
      for (int i = 0; i < result.fragments().size(); i++) {
        RetoldFragment fragment = result.fragments().get(i);
        if (!toTranslate(fragment).isEmpty()) {
          writeFragment("f" + i, fragment);
          empty = false;
        }
      }
      if (empty) {
        // A file has at least one group.
        xml.inline("group", () -> {}, "id", "f0");
      }
    }

    private void writeFragment(String id, RetoldFragment fragment) throws XMLStreamException {
      Lang language = fragment.detection().language();
      xml.element(
          "group",
          () -> {
            writeNotes(
                List.of(new Note("language", language.englishName() + ": " + Words.why(fragment))));
            List<TranslationUnit> units = toTranslate(fragment);
            for (int i = 0; i < units.size(); i++) {
              writeUnit("%s.u%d".formatted(id, i), units.get(i));
            }
          },
          "id",
          id,
          "name",
          name(fragment.fragment().span()),
          "srcDir",
          language.direction(),
          "type",
          "perekaz:" + JsonReport.code(fragment.fragment().kind()));
    }

    private void writeUnit(String id, TranslationUnit unit) throws XMLStreamException {
      xml.element(
          "unit",
          () -> {
            writeNotes(
                List.of(
                    new Note("outcome", Words.outcome(unit)),
                    new Note("flags", Words.flags(unit))));
            writeSegment(unit);
          },
          "id",
          id,
          "name",
          name(unit.span()));
    }

    private void writeSegment(TranslationUnit unit) throws XMLStreamException {
      Progress progress = Progress.of(unit);
      xml.element(
          "segment",
          () -> {
            xml.inline("source", () -> writeText(unit.source()));
            if (unit.isTranslated()) {
              xml.inline("target", () -> writeText(unit.target()));
            }
          },
          "state",
          progress.state(),
          "subState",
          progress.detail());
    }

    /** Empty notes are left out. */
    private void writeNotes(List<Note> all) throws XMLStreamException {
      List<Note> notes = all.stream().filter(note -> !note.text().isEmpty()).toList();
      if (!notes.isEmpty()) {
        xml.element(
            "notes",
            () -> {
              for (Note note : notes) {
                xml.text("note", note.text(), "category", note.category());
              }
            });
      }
    }

    /** XLIFF has an element for the characters that XML cannot hold. */
    private void writeText(String text) throws XMLStreamException {
      int done = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Xml.canHold(c) && !Character.isSurrogate(c)) {
          xml.characters(text.substring(done, i));
          xml.sign("cp", "hex", "%04X".formatted((int) c));
          done = i + 1;
        }
      }
      xml.characters(text.substring(done));
    }

    private static String name(Span span) {
      return "%d-%d".formatted(span.start(), span.end());
    }
  }

  /** Something to tell a translator. */
  private record Note(String category, String text) {}

  /**
   * How far a sentence is.
   *
   * @param state one of XLIFF's four
   * @param detail whose words the translation is, or why there is none
   */
  private record Progress(String state, String detail) {
    static Progress of(TranslationUnit unit) {
      return switch (unit.review().status()) {
        case REJECTED -> new Progress("initial", "perekaz:rejected");
        case EDITED -> new Progress("reviewed", "perekaz:edited");
        case APPROVED -> new Progress("final", "perekaz:approved");
        case OPEN -> open(unit);
      };
    }

    private static Progress open(TranslationUnit unit) {
      if (unit.translation() instanceof Remembered) {
        return new Progress("reviewed", "perekaz:remembered");
      }
      return unit.isTranslated()
          ? new Progress("translated", "perekaz:machine")
          : new Progress("initial", "perekaz:unavailable");
    }
  }
}
