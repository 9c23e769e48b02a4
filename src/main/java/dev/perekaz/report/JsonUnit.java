package dev.perekaz.report;

import dev.perekaz.translate.Translation.Kept;
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
        .field("to", unit.languages().to().tag());
    if (unit.translation() instanceof Translated translated) {
      json.field("status", "translated")
          .field("translation", translated.text())
          .field("model", translated.model())
          .field("score", translated.score())
          .strings("alternatives", translated.alternatives());
    } else if (unit.translation() instanceof Kept kept) {
      json.field("status", "kept").field("reason", kept.reason());
    } else if (unit.translation() instanceof Unavailable unavailable) {
      json.field("status", "unavailable").field("reason", unavailable.reason());
    }
    json.objects(
        "flags",
        unit.flags(),
        flag -> json.field("code", JsonReport.code(flag)).field("words", flag.words()));
  }
}
