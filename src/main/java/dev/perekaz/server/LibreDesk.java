package dev.perekaz.server;

import dev.perekaz.segment.Segmenter;
import dev.perekaz.translate.LineTranslator;
import dev.perekaz.translate.PassageTranslator;
import io.javalin.config.RoutesConfig;
import java.time.Duration;

/** Wires what LibreTranslate's clients are served by. */
final class LibreDesk {
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  private final PatientAnswer answer;
  private final TranslatedFiles files = new TranslatedFiles(LIFETIME);
  private final LibreApi api;

  LibreDesk(
      Desk.Parts parts,
      Languages languages,
      Workers workers,
      RateLimit rate,
      Limits limits,
      ApiKey key) {
    this.answer = new PatientAnswer(workers);
    LanguageCodes codes = new LanguageCodes(languages.translatable());
    Detector detector = new Detector(parts.identifier(), codes.supported());
    Segmenter segmenter = new Segmenter();
    TextTranslation texts =
        new TextTranslation(
            new LineTranslator(segmenter, parts.identifier().guess(), parts.translator()),
            new PassageTranslator(segmenter, parts.translator()));
    SourceLanguages sources = new SourceLanguages(languages, detector);
    TranslateApi translation =
        new TranslateApi(codes, detector, sources, texts, answer, key, limits);
    FileApi fileApi = new FileApi(codes, sources, texts, files, answer, key, limits);
    this.api = new LibreApi(languages, translation, fileApi, key, rate, limits);
  }

  void addTo(RoutesConfig routes) {
    api.addTo(routes);
    new DescriptionApi().addTo(routes);
  }

  /** Stops what runs. */
  void cancelAll() {
    answer.cancelAll();
  }

  /** Deletes the files that wait for their download. */
  void close() {
    files.close();
  }
}
