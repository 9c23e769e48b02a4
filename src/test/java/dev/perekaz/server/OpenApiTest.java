package dev.perekaz.server;

import static dev.perekaz.server.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API, against what the server really answers. */
class OpenApiTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete");
  private static final String ARTICLE =
      "The minister spoke. «Ми не здамося, бо це наше місто», he said. Nobody answered him.";
  private static final String FILE =
      """
      --b\r
      Content-Disposition: form-data; name="source"\r
      \r
      uk\r
      --b\r
      Content-Disposition: form-data; name="target"\r
      \r
      en\r
      --b\r
      Content-Disposition: form-data; name="file"; filename="a.txt"\r
      \r
      Добрий ранок!\r
      --b--\r
      """;

  @TempDir private static Path data;
  private static RunningServer server;
  private static JsonNode description;
  private static Map<String, Call> calls;

  /** A request that follows the description and is to be answered with success. */
  private record Call(String path, String body) {
    static Call to(String path) {
      return new Call(path, "");
    }
  }

  @BeforeAll
  static void open() throws Exception {
    server = new RunningServer(data, RunningServer.SMALL);
    description = json(server.get("/openapi.json"));
    calls = calls();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  /** In an order in which each finds what it is about; they are made one by one. */
  private static Map<String, Call> calls() throws Exception {
    String id = article();
    String fragment = "/api/fragments/" + id + ".0";
    assertThat(server.patch(fragment, "{\"status\":\"approved\"}").statusCode()).isEqualTo(200);
    String entry = json(server.get("/api/memory")).path("entries").path(0).path("id").asText();
    String seed = json(server.get("/api/seeds")).path("seeds").path(0).path("name").asText();
    String article = "/api/articles/" + id;
    Map<String, Call> made = new LinkedHashMap<>();
    made.put("POST /api/articles", new Call("/api/articles", RunningServer.body(ARTICLE)));
    made.put("GET /api/articles", Call.to("/api/articles?limit=10&offset=0"));
    made.put(
        "POST /api/articles/search", new Call("/api/articles/search", "{\"query\":\"minister\"}"));
    made.put("POST /api/search", new Call("/api/search", "{\"q\":\"дощ\",\"top\":3}"));
    made.put("GET /api/articles/{id}", Call.to(article));
    made.put("GET /api/articles/{id}/events", Call.to(article + "/events"));
    made.put("GET /api/articles/{id}/export/{form}", Call.to(article + "/export/json"));
    made.put(
        "PATCH /api/articles/{id}", new Call(article, "{\"method\":\"lead\",\"sentences\":2}"));
    made.put("PATCH /api/fragments/{id}", new Call(fragment, "{\"language\":\"uk\"}"));
    made.put("GET /api/fragments/{id}/alternatives", Call.to(fragment + "/alternatives"));
    made.put("GET /api/memory", Call.to("/api/memory"));
    made.put("DELETE /api/memory/{id}", Call.to("/api/memory/" + entry));
    made.put("DELETE /api/memory", Call.to("/api/memory"));
    made.put("DELETE /api/articles/{id}", Call.to(article));
    made.put("DELETE /api/articles", Call.to("/api/articles"));
    made.put("GET /api/seeds/{name}", Call.to("/api/seeds/" + seed));
    for (String path : List.of("/api/info", "/api/seeds", "/live", "/ready", "/metrics")) {
      made.put("GET " + path, Call.to(path));
    }
    addLibreTranslates(made);
    return made;
  }

  private static String article() throws Exception {
    String id = server.start(ARTICLE);
    JsonNode ended = server.await(id);
    assertThat(ended.path("state").asText()).isEqualTo("done");
    return id;
  }

  private static void addLibreTranslates(Map<String, Call> made) throws Exception {
    made.put(
        "POST /translate",
        new Call(
            "/translate",
            "{\"q\":[\"Добрий"
                + " ранок!\"],\"source\":\"auto\",\"target\":\"en\",\"alternatives\":1}"));
    made.put("POST /detect", new Call("/detect", "{\"q\":\"Добрий ранок!\"}"));
    made.put("POST /translate_file", new Call("/translate_file", FILE));
    String url =
        json(send("POST", new Call("/translate_file", FILE))).path("translatedFileUrl").asText();
    made.put("GET /download_file/{name}", Call.to(url.replaceFirst("^http://[^/]+", "")));
    made.put(
        "POST /suggest",
        new Call("/suggest", "{\"q\":\"Так\",\"s\":\"Yes\",\"source\":\"uk\",\"target\":\"en\"}"));
    for (String path :
        List.of("/languages", "/frontend/settings", "/health", "/spec", "/openapi.json", "/docs")) {
      made.put("GET " + path, Call.to(path));
    }
  }

  private static HttpResponse<String> send(String method, Call call) throws Exception {
    HttpRequest.Builder request =
        server.request(call.path()).method(method, BodyPublishers.ofString(call.body()));
    if (!call.body().isEmpty()) {
      request.header("Content-Type", mediaType(call));
    }
    return server.send(request);
  }

  private static String mediaType(Call call) {
    return call.body().startsWith("--b") ? "multipart/form-data; boundary=b" : "application/json";
  }

  @Test
  void everyRouteIsDescribedAndEveryDescribedRouteIsThere() {
    Set<String> routes =
        server.routes().stream()
            .filter(route -> !route.startsWith("OPTIONS "))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(described()).isEqualTo(routes);
  }

  @Test
  void everyDescribedOperationIsTried() {
    assertThat(new TreeSet<>(calls.keySet())).isEqualTo(described());
  }

  private static Set<String> described() {
    Set<String> described = new TreeSet<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method)) {
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return described;
  }

  @TestFactory
  Stream<DynamicTest> anOperationAnswersAsDescribed() {
    return calls.entrySet().stream()
        .map(
            call ->
                DynamicTest.dynamicTest(
                    call.getKey(), () -> check(call.getKey(), call.getValue())));
  }

  private static void check(String operation, Call call) throws Exception {
    String[] words = operation.split(" ", 2);
    JsonNode described =
        description.path("paths").path(words[1]).path(words[0].toLowerCase(Locale.ROOT));
    if (call.body().startsWith("{")) {
      JsonNode schema =
          described.path("requestBody").path("content").path("application/json").path("schema");
      checkFollows(schema, call.body());
    }
    HttpResponse<String> response = send(words[0], call);
    assertThat(response.statusCode()).isLessThan(operation.equals("POST /suggest") ? 404 : 400);
    JsonNode answer =
        resolve(described.path("responses").path(String.valueOf(response.statusCode())));
    assertThat(answer.isMissingNode()).as("status %d", response.statusCode()).isFalse();
    checkBody(answer.path("content"), response);
  }

  private static void checkBody(JsonNode content, HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(" ?;.*", "");
    if (content.isMissingNode()) {
      assertThat(response.body()).isEmpty();
    } else {
      assertThat(content.fieldNames()).toIterable().contains(type);
      if (type.equals("application/json")) {
        checkFollows(content.path(type).path("schema"), response.body());
      }
    }
  }

  private static JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static void checkFollows(JsonNode schema, String body) {
    ObjectNode alone = MAPPER.createObjectNode();
    alone.setAll((ObjectNode) schema);
    alone.set("components", description.path("components"));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(alone)
                .validate(body, InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void anAnswerThatIsNotAsDescribedIsFound() {
    JsonNode status = MAPPER.createObjectNode().put("$ref", "#/components/schemas/Status");
    assertThatThrownBy(() -> checkFollows(status, "{\"status\":5}"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void refusalsAreDescribedToo() throws Exception {
    JsonNode error = MAPPER.createObjectNode().put("$ref", "#/components/schemas/Error");
    for (HttpResponse<String> response :
        List.of(
            server.get("/api/articles/none"),
            server.post("/api/articles", "{}"),
            server.post("/translate", "{}"),
            server.get("/translate"),
            server.get("/download_file/none"))) {
      assertThat(response.statusCode()).isBetween(400, 405);
      checkFollows(error, response.body());
    }
  }
}
