package dev.perekaz.report;

import dev.perekaz.translate.TranslatedLine;

/** Writes a translated line as one line of JSON. */
public final class JsonLine {
  public String write(TranslatedLine line) {
    return Json.object(
        false,
        json ->
            json.field("source", line.source())
                .field("from", line.languages().from().tag())
                .field("to", line.languages().to().tag())
                .field("translation", line.target())
                .objects("units", line.units(), unit -> new JsonUnit(json).write(unit)));
  }
}
