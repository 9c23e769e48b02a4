package dev.perekaz.report;

import dev.perekaz.translate.Likeness;
import dev.perekaz.translate.Translation;
import dev.perekaz.translate.Translation.Kept;
import dev.perekaz.translate.Translation.Remembered;
import dev.perekaz.translate.Translation.Translated;
import dev.perekaz.translate.Translation.Unavailable;
import dev.perekaz.translate.TranslationUnit;
import java.io.IOException;

/** Writes a translation unit's fields. */
record JsonUnit(Json json) {
  void write(TranslationUnit unit) throws IOException {
    json.field("start", unit.span().start())
        .field("end", unit.span().end())
        .field("source", unit.source())
        .field("from", unit.languages().from().tag())
        .field("to", unit.languages().to().tag())
        .object("translation", () -> write(unit.translation()))
        .objects(
            "flags",
            unit.flags(),
            flag -> json.field("code", JsonReport.code(flag)).field("words", Words.of(flag, unit)))
        .object(
            "review",
            () ->
                json.field("status", JsonReport.code(unit.review().status()))
                    .field("text", unit.review().text()));
  }

  private void write(Likeness likeness) throws IOException {
    json.object(
        "likeness", () -> json.field("cosine", likeness.cosine()).field("least", likeness.least()));
  }

  private void write(Translation translation) throws IOException {
    if (translation instanceof Translated translated) {
      json.field("status", "translated")
          .field("text", translated.text())
          .field("score", translated.score())
          .field("model", translated.model())
          .strings("alternatives", translated.alternatives());
      if (translated.likeness().isPresent()) {
        write(translated.likeness().get());
      }
    } else if (translation instanceof Remembered remembered) {
      json.field("status", "remembered")
          .field("text", remembered.text())
          .field("approved", remembered.approved().toString());
    } else if (translation instanceof Kept kept) {
      json.field("status", "kept").field("reason", kept.reason());
    } else if (translation instanceof Unavailable unavailable) {
      json.field("status", "unavailable").field("reason", unavailable.reason());
    }
  }
}
