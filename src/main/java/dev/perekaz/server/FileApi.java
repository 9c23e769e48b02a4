package dev.perekaz.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.ingest.Markup;
import dev.perekaz.ingest.Passage;
import dev.perekaz.ingest.UnreadableArticleException;
import dev.perekaz.server.Detector.Guess;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** {@code /translate_file} and {@code /download_file} as LibreTranslate has them. */
final class FileApi {
  private final LanguageCodes codes;
  private final SourceLanguages sources;
  private final TextTranslation texts;
  private final TranslatedFiles files;
  private final PatientAnswer answer;
  private final ApiKey key;
  private final Limits limits;

  FileApi(
      LanguageCodes codes,
      SourceLanguages sources,
      TextTranslation texts,
      TranslatedFiles files,
      PatientAnswer answer,
      ApiKey key,
      Limits limits) {
    this.codes = codes;
    this.sources = sources;
    this.texts = texts;
    this.files = files;
    this.answer = answer;
    this.key = key;
    this.limits = limits;
  }

  void translate(Context request) throws IOException, InterruptedException {
    Parameters sent = Parameters.of(request);
    key.check(sent);
    UploadedFile file = request.uploadedFile("file");
    if (file == null) {
      throw Parameters.missing("file");
    }
    String source = sent.required("source");
    Lang target = codes.language(sent.required("target"));
    Optional<Lang> named = TranslationRequest.source(source, codes);
    String name = FileName.of(file.filename());
    Markup text = read(name, file);
    String words = text.passages().stream().map(Passage::text).collect(joining("\n"));
    TranslationRequest.checkSize(words.length(), limits.characters());
    Guess from = sources.of(List.of(words), named, target).get(0);
    String prefix = request.scheme() + "://" + request.host() + "/download_file/";
    answer.send(
        request,
        unwanted -> {
          String label = label(name, target);
          String kept = files.keep(label, translate(text, from, target, unwanted).getBytes(UTF_8));
          String url = prefix + URLEncoder.encode(kept, UTF_8).replace("+", "%20");
          return Answers.object().put("translatedFileUrl", url);
        });
  }

  private static Markup read(String name, UploadedFile file) {
    if (!Markup.ENDINGS.contains(Markup.ending(name))) {
      throw Refusal.bad("Invalid request: file format not supported");
    }
    try (InputStream content = file.content()) {
      return Markup.read(name, content.readAllBytes());
    } catch (UnreadableArticleException e) {
      throw Refusal.because(e);
    } catch (IOException e) {
      throw Refusal.bad("the file broke off: %s", e);
    }
  }

  private static String label(String name, Lang target) {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "_" + target + name.substring(dot);
  }

  private String translate(Markup text, Guess from, Lang target, BooleanSupplier unwanted) {
    Lang source = from.isForeignTo(target) ? from.language() : target;
    LanguagePair languages = new LanguagePair(source, target);
    SearchOptions options = SearchOptions.greedy().until(unwanted);
    return texts.translateMarkup(List.of(text), languages, options).get(0).text();
  }

  void download(Context request) throws IOException {
    String name = request.pathParam("name");
    byte[] content =
        files
            .find(name)
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "there is no file %s; files are deleted after ten minutes",
                        FileName.of(name)));
    request
        .contentType("application/octet-stream")
        .header("Content-Disposition", FileName.attachment(name.substring(name.indexOf('.') + 1)))
        .result(content);
  }
}
