package dev.perekaz.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.ingest.Markup;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.text.Lang;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;

/**
 * The routes that LibreTranslate's clients call, open to the pages of any site: they change nothing
 * here.
 */
final class LibreApi {
  private static final Map<String, String> CORS =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Allow-Headers", "Authorization, Content-Type",
          "Access-Control-Expose-Headers", "Authorization",
          "Access-Control-Allow-Methods", "GET, POST",
          "Access-Control-Allow-Credentials", "true",
          "Access-Control-Max-Age", "1728000");

  private static final List<String> COUNTED =
      List.of("/translate", "/detect", "/translate_file", "/suggest");
  private static final List<String> UNCOUNTED =
      List.of("/languages", "/frontend/settings", "/health", "/spec", "/download_file/{name}");

  private final Languages languages;
  private final TranslateApi translation;
  private final FileApi files;
  private final ApiKey key;
  private final RateLimit rate;
  private final Limits limits;

  LibreApi(
      Languages languages,
      TranslateApi translation,
      FileApi files,
      ApiKey key,
      RateLimit rate,
      Limits limits) {
    this.languages = languages;
    this.translation = translation;
    this.files = files;
    this.key = key;
    this.rate = rate;
    this.limits = limits;
  }

  void addTo(RoutesConfig routes) {
    for (List<String> paths : List.of(COUNTED, UNCOUNTED)) {
      paths.forEach(path -> routes.before(path, LibreApi::open));
      paths.forEach(
          path -> routes.options(path, request -> request.header("Allow", "GET, OPTIONS, POST")));
    }
    COUNTED.forEach(path -> routes.before(path, this::count));
    routes.post("/translate", translation::translate);
    routes.post("/detect", translation::detect);
    routes.post("/translate_file", files::translate);
    routes.get("/download_file/{name}", files::download);
    routes.get("/languages", this::languages);
    routes.get("/frontend/settings", this::settings);
    routes.get("/health", request -> Answers.send(request, Answers.object().put("status", "ok")));
    routes.post("/suggest", LibreApi::suggest);
  }

  private static void open(Context request) {
    CORS.forEach(request::header);
  }

  private void count(Context request) {
    if (request.method().equals(HandlerType.POST)) {
      rate.count(request.ip());
    }
  }

  private void languages(Context request) {
    ArrayNode answer = Answers.object().arrayNode();
    for (Lang language : languages.translatable()) {
      ArrayNode targets = Answers.addLanguage(answer, language);
      targets.add(language.tag());
      languages.targets(language).forEach(target -> targets.add(target.tag()));
    }
    Answers.send(request, answer);
  }

  private void settings(Context request) {
    Lang target = PipelineOptions.DEFAULT.target();
    ObjectNode answer =
        Answers.object()
            .put("charLimit", limits.characters())
            .put("frontendTimeout", 500)
            .put("apiKeys", key.key().isPresent())
            .put("keyRequired", key.key().isPresent())
            .put("suggestions", false)
            .put("filesTranslation", true);
    ArrayNode formats = answer.putArray("supportedFilesFormat");
    Markup.ENDINGS.forEach(formats::add);
    ObjectNode language = answer.putObject("language");
    language.putObject("source").put("code", TranslationRequest.AUTO).put("name", "Auto Detect");
    language.putObject("target").put("code", target.tag()).put("name", target.englishName());
    Answers.send(request, answer);
  }

  private static void suggest(Context request) {
    throw new Refusal(Refusal.FORBIDDEN, "Suggestions are disabled on this server.");
  }
}
