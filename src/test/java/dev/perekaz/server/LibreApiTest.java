package dev.perekaz.server;

import static dev.perekaz.server.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perekaz.memory.MemoryException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What LibreTranslate's clients ask for, and the answers that they know. */
class LibreApiTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private static Path data;
  private static RunningServer server;

  @BeforeAll
  static void open() throws MemoryException, IOException {
    server = new RunningServer(data, new Limits(2_000_000, 2000, 4, 0, 2, 1, 2));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static HttpResponse<String> post(String path, String json) throws Exception {
    return server.send(
        server
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private static HttpResponse<String> postForm(String path, String form) throws Exception {
    return server.send(
        server
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static JsonNode translate(Object q, String source, Map<String, Object> more)
      throws Exception {
    Map<String, Object> body = new HashMap<>(more);
    body.putIfAbsent("target", "en");
    body.put("q", q);
    body.put("source", source);
    HttpResponse<String> response = post("/translate", MAPPER.writeValueAsString(body));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  private static String text(Object q, String source, Map<String, Object> more) throws Exception {
    return translate(q, source, more).path("translatedText").asText();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  @Test
  void aTextIsTranslated() throws Exception {
    assertThat(translate("Добрий ранок!", "uk", Map.of()))
        .isEqualTo(MAPPER.readTree("{\"translatedText\":\"Good morning!\"}"));
  }

  @Test
  void everyItemOfABatchHasItsOwnLanguage() throws Exception {
    JsonNode answer =
        translate(
            List.of(
                "Сьогодні ми йдемо до школи.", "Мы очень любим читать книги.", "Good dog", "🙂"),
            "auto",
            Map.of());
    assertThat(texts(answer.path("translatedText")))
        .containsExactly(
            "We're going to school today.", "We really like reading books.", "Good dog", "🙂");
    assertThat(answer.path("detectedLanguage").findValuesAsText("language"))
        .containsExactly("uk", "ru", "en", "en");
    assertThat(answer.path("detectedLanguage").path(0).path("confidence").asDouble())
        .isBetween(50.0, 100.0);
    assertThat(answer.path("detectedLanguage").path(3).path("confidence").asDouble()).isZero();
    assertThat(answer.has("alternatives")).isFalse();
  }

  @Test
  void aShortTextIsNamedByItselfAndOnlyInDoubtByItsNeighbours() throws Exception {
    JsonNode answer =
        translate(
            List.of("Добрий ранок!", "Так", "Мы очень любим читать книги."), "auto", Map.of());
    assertThat(answer.path("detectedLanguage").findValuesAsText("language"))
        .containsExactly("uk", "ru", "ru");
  }

  @Test
  void theLinesOfATextStay() throws Exception {
    assertThat(text("Добрий ранок!\r\n\r\n\tДобрий ранок!\n", "uk", Map.of()))
        .isEqualTo("Good morning!\r\n\r\n\tGood morning!\n");
  }

  @Test
  void theLineEndsOfAFormAreMadePlain() throws Exception {
    HttpResponse<String> response =
        postForm("/translate", "q=One%0D%0A%0D%0Atwo%0Dthree&source=en&target=en");
    assertThat(json(response).path("translatedText").asText()).isEqualTo("One\n\ntwo\nthree");
  }

  @Test
  void aFormMayComeInParts() throws Exception {
    String body =
        List.of("q=Добрий ранок!", "source=uk", "target=en").stream()
            .map(field -> field.split("=", 2))
            .map(
                field ->
                    "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(field[0], field[1]))
            .reduce("", String::concat);
    HttpResponse<String> response =
        server.send(
            server
                .request("/translate")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body + "--b--\r\n")));
    assertThat(json(response).path("translatedText").asText()).isEqualTo("Good morning!");
  }

  @Test
  void otherTranslationsAreGivenWhereAskedFor() throws Exception {
    JsonNode one = translate("Добрий ранок!", "uk", Map.of("alternatives", 2));
    assertThat(one.path("alternatives")).hasSizeBetween(1, 2);
    assertThat(texts(one.path("alternatives"))).doesNotContain(one.path("translatedText").asText());
    JsonNode batch = translate(List.of("Добрий ранок!", "🙂"), "uk", Map.of("alternatives", "1"));
    assertThat(batch.path("alternatives").path(0)).hasSize(1);
    assertThat(batch.path("alternatives").path(1)).isEmpty();
    JsonNode html =
        translate("<p>Добрий ранок!", "uk", Map.of("alternatives", 1, "format", "html"));
    assertThat(html.path("alternatives")).isEmpty();
    assertThat(html.has("alternatives")).isTrue();
  }

  @Test
  void markupIsKeptAndEscapedOnce() throws Exception {
    String html =
        "<p>Добрий <b>ранок</b>!<br>&lt;5 &amp; &quot;7&quot;</p><script>if (a < b) {}</script>"
            + "<a href=\"?a=1&amp;b=2\" onclick=\"x()\">Школа</a>";
    assertThat(text(html, "uk", Map.of("format", "html")))
        .isEqualTo(
            "<p>Good <b>morning</b>!<br>&lt;5 &amp; \"7\"</p><script>if (a < b) {}</script>"
                + "<a href=\"?a=1&amp;b=2\" onclick=\"x()\">School</a>");
  }

  @Test
  void aTextInTheTargetLanguageStays() throws Exception {
    assertThat(text("Як справи? &amp; <b>", "uk", Map.of("target", "uk")))
        .isEqualTo("Як справи? &amp; <b>");
    assertThat(text(" \n ", "auto", Map.of("target", "pt"))).isEqualTo(" \n ");
  }

  @Test
  void keysAreIgnoredWhereNoneIsNeeded() throws Exception {
    assertThat(text("Добрий ранок!", "uk", Map.of("api_key", "unknown", "apiKey", "")))
        .isEqualTo("Good morning!");
  }

  @Test
  void hostileTextsAreOnlyTexts() throws Exception {
    String escaped = "\\u202eAlert\\u0000 \\ud800 <script>alert(1)</script>";
    HttpResponse<String> same =
        post("/translate", "{\"q\":\"%s\",\"source\":\"en\",\"target\":\"en\"}".formatted(escaped));
    assertThat(json(same).path("translatedText").asText())
        .isEqualTo("\u202eAlert\u0000 ? <script>alert(1)</script>");
    HttpResponse<String> made =
        post(
            "/translate",
            "{\"q\":\"Кіт %s\",\"source\":\"uk\",\"target\":\"en\"}".formatted(escaped));
    assertThat(made.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "/translate | {} | Invalid request: missing q parameter",
        "/translate | {\"q\":\"\",\"source\":\"en\"} | Invalid request: missing q parameter",
        "/translate | {\"q\":[]} | Invalid request: missing q parameter",
        "/translate | {\"q\":null} | Invalid request: missing q parameter",
        "/translate | {\"q\":[1]} | Invalid request: q is to be a text or a list of texts",
        "/translate | {\"q\":\"a\"} | Invalid request: missing source parameter",
        "/translate | {\"q\":\"a\",\"source\":\"en\"} | Invalid request: missing target parameter",
        "/translate | [] | Invalid JSON format",
        "/translate | {\"q\": | Invalid JSON format",
        "/translate | {\"q\":\"a\",\"source\":\"zz\",\"target\":\"en\"} | zz is not supported",
        "/translate | {\"q\":\"a\",\"source\":\"en\",\"target\":\"zz\"} | zz is not supported",
        "/translate | {\"q\":\"a\",\"source\":\"<b>\",\"target\":\"en\"} | b is not supported",
        "/translate | {\"q\":\"a\",\"source\":\"en\",\"target\":\"uk\"} | Ukrainian (uk) is not"
            + " available as a target language from English (en)",
        "/translate | {\"q\":\"Ich wohne schon lange in dieser Stadt und nicht auf dem Land.\","
            + "\"source\":\"auto\",\"target\":\"en\"} | English (en) is not available as a target"
            + " language from German (de)",
        "/translate | {\"q\":\"a\",\"source\":\"uk\",\"target\":\"en\",\"format\":\"xx\"} | xx"
            + " format is not supported",
        "/translate | {\"q\":\"a\",\"source\":\"uk\",\"target\":\"en\",\"alternatives\":\"x\"} |"
            + " Invalid request: alternatives parameter is not a number",
        "/translate | {\"q\":\"a\",\"source\":\"uk\",\"target\":\"en\",\"alternatives\":-1} |"
            + " Invalid request: alternatives parameter is not a number",
        "/translate | {\"q\":\"a\",\"source\":\"uk\",\"target\":\"en\",\"alternatives\":3} |"
            + " Invalid request: alternatives parameter must be <= 2",
        "/translate | {\"q\":[\"\",\"\",\"\",\"\",\"\"],\"source\":\"uk\",\"target\":\"en\"} |"
            + " Invalid request: request (5) exceeds text limit (4)",
        "/detect | {} | Invalid request: missing q parameter"
      })
  void errorsHaveLibreTranslatesWords(String path, String body, String error) throws Exception {
    HttpResponse<String> response = post(path, body);
    assertThat(json(response)).isEqualTo(MAPPER.createObjectNode().put("error", error));
    assertThat(response.statusCode()).isEqualTo(400);
  }

  @Test
  void textsMayHaveSoManyCharactersTogether() throws Exception {
    String half = "a".repeat(1001);
    String body =
        MAPPER.writeValueAsString(Map.of("q", List.of(half, half), "source", "en", "target", "en"));
    HttpResponse<String> response = post("/translate", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("error").asText())
        .isEqualTo("Invalid request: request (2002) exceeds text limit (2000)");
  }

  @Test
  void languagesAreDetected() throws Exception {
    JsonNode found = json(post("/detect", "{\"q\":\"Сьогодні ми йдемо до школи.\"}"));
    assertThat(found.path(0).path("language").asText()).isEqualTo("uk");
    List<Double> confidences = new ArrayList<>();
    found.forEach(item -> confidences.add(item.path("confidence").asDouble()));
    assertThat(confidences).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(confidences).allSatisfy(c -> assertThat(c).isBetween(0.1, 100.0));
  }

  @Test
  void whereThereIsNothingToTellByEnglishIsNamed() throws Exception {
    JsonNode nothing = MAPPER.readTree("[{\"confidence\":0.0,\"language\":\"en\"}]");
    assertThat(json(post("/detect", "{\"q\":\"123 🙂\"}"))).isEqualTo(nothing);
    assertThat(json(post("/detect", "{\"q\":[\" \",\"?\"]}"))).isEqualTo(nothing);
  }

  @Test
  void settingsAreAsClientsKnowThem() throws Exception {
    assertThat(json(server.get("/frontend/settings")))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"charLimit":2000,"frontendTimeout":500,"apiKeys":false,"keyRequired":false,
                 "suggestions":false,"filesTranslation":true,
                 "supportedFilesFormat":[".txt",".html",".htm",".md",".srt"],
                 "language":{"source":{"code":"auto","name":"Auto Detect"},
                             "target":{"code":"en","name":"English"}}}
                """));
  }

  @Test
  void suggestionsAreOff() throws Exception {
    HttpResponse<String> response = postForm("/suggest", "q=a&s=b&source=uk&target=en");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(json(response).path("error").asText())
        .isEqualTo("Suggestions are disabled on this server.");
  }

  @Test
  void healthIsToldToWhoeverGetsIt() throws Exception {
    assertThat(server.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(post("/health", "{}").statusCode()).isEqualTo(405);
    assertThat(server.get("/translate").statusCode()).isEqualTo(405);
  }

  @Test
  void theSpecificationIsSwagger() throws Exception {
    JsonNode spec = json(server.get("/spec"));
    assertThat(spec.path("swagger").asText()).isEqualTo("2.0");
    assertThat(spec.path("basePath").asText()).isEqualTo("/");
    assertThat(spec.path("paths").fieldNames())
        .toIterable()
        .contains("/translate", "/detect", "/languages", "/translate_file", "/frontend/settings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/languages", "/translate", "/spec", "/health", "/download_file/none"})
  void pagesOfAnySiteMayCall(String path) throws Exception {
    for (String method : List.of("OPTIONS", "GET")) {
      HttpResponse<String> response =
          server.send(
              server
                  .request(path)
                  .header("Origin", "https://example.org")
                  .method(method, BodyPublishers.noBody()));
      assertThat(response.headers().map())
          .containsEntry("access-control-allow-origin", List.of("*"))
          .containsEntry("access-control-allow-headers", List.of("Authorization, Content-Type"))
          .containsEntry("access-control-expose-headers", List.of("Authorization"))
          .containsEntry("access-control-allow-methods", List.of("GET, POST"))
          .containsEntry("access-control-allow-credentials", List.of("true"))
          .containsEntry("access-control-max-age", List.of("1728000"));
    }
  }

  @Test
  void theWorkbenchsOwnCallsAreNotOpenToOtherSites() throws Exception {
    assertThat(server.get("/api/info").headers().map())
        .doesNotContainKey("access-control-allow-origin");
  }
}
