package dev.perekaz.server;

import static dev.perekaz.server.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perekaz.memory.MemoryException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses, and what it does with text that means harm. */
class LimitsTest {
  /** Keeps a worker busy for seconds. */
  static final String LONG =
      "Ми не здамося, бо це наше місто, і завтра ми знову вийдемо на площу. ".repeat(2500);

  @TempDir private static Path data;
  private static RunningServer server;

  @BeforeAll
  static void open() throws MemoryException, IOException {
    server = new RunningServer(data, RunningServer.SMALL);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static void refuses(HttpResponse<String> response, int status, String message)
      throws IOException {
    assertThat(json(response).path("error").asText()).isEqualTo(message);
    assertThat(response.statusCode()).isEqualTo(status);
  }

  @Test
  void aBodyMayHaveSoManyBytes() throws Exception {
    String large = "a".repeat(2_000_001);
    refuses(server.post("/api/articles", large), 413, "Request body is too large: 2000001>2000000");
    HttpResponse<String> unannounced =
        server.send(
            server
                .request("/api/articles")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large))));
    assertThat(unannounced.statusCode()).isEqualTo(413);
  }

  @Test
  void whoeverCannotBeUnderstoodHearsThatTheConnectionEnds() throws Exception {
    try (RawConnection connection = new RawConnection(server)) {
      connection.send("GET /%GG HTTP/1.1\nHost: $host\n\n");
      assertThat(connection.read()).startsWith("HTTP/1.1 400").contains("Connection: close");
    }
  }

  @Test
  void anArticleMayHaveSoManyCharacters() throws Exception {
    refuses(
        server.post("/api/articles", RunningServer.body("word ".repeat(40_001))),
        400,
        "Invalid request: request (200005) exceeds text limit (200000)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | the body is no JSON: Unexpected end-of-input",
        "[1] | the body is to be a JSON object",
        "{} | text is missing",
        "{\"text\":5} | text is to be a text, not NUMBER",
        "{\"text\":\" \"} | pasted: holds no text",
        "{\"text\":\"a\\u0000b\"} | pasted: character 1 is NUL",
        "{\"text\":\"hi\",\"options\":{\"target\":\"!!\"}} | \"!!\" is not a language tag",
        "{\"text\":\"hi\",\"options\":{\"beams\":99}} | a beam is 1 to 16 wide, not 99",
        "{\"text\":\"hi\",\"options\":{\"method\":\"magic\"}} | there is no method \"magic\"",
        "{\"text\":\"hi\",\"options\":{\"sentences\":0}} | a summary has at least 1 sentence",
        "{\"text\":\"hi\",\"options\":{\"share\":2}} | a summary is a share above 0",
        "{\"text\":\"hi\",\"options\":{\"sentences\":1,\"share\":1}} | give sentences or share"
      })
  void saysWhatIsWrongWithARequest(String body, String message) throws Exception {
    HttpResponse<String> response = server.post("/api/articles", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("error").asText()).startsWith(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/articles/none",
        "/api/articles/AAAAAAAAAAAAAAAAAAAAAA",
        "/api/articles/AAAAAAAAAAAAAAAAAAAAAA/events",
        "/api/articles/AAAAAAAAAAAAAAAAAAAAAA/export/json",
        "/api/fragments/AAAAAAAAAAAAAAAAAAAAAA.0/alternatives",
        "/api/fragments/x/alternatives",
        "/api/seeds/..%2fpom.xml",
        "/api/nothing",
        "/pom.xml",
        "/web/../pom.xml"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).isBetween(400, 404);
    assertThat(json(response).path("error").asText()).isNotEmpty();
  }

  @Test
  void aQueueThatIsFullSaysWhenToComeBack() throws Exception {
    List<String> ids = new ArrayList<>();
    HttpResponse<String> response = server.post("/api/articles", RunningServer.body(LONG));
    while (response.statusCode() == 202) {
      ids.add(json(response).path("id").asText());
      response = server.post("/api/articles", RunningServer.body(LONG));
    }

    refuses(response, 503, "2 requests are waiting already; try again in a few seconds");
    assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(ids).hasSizeBetween(2, 4);
    for (String id : ids) {
      server.delete("/api/articles/" + id);
      assertThat(server.await(id).path("state").asText()).isEqualTo("cancelled");
    }
  }

  @Test
  void cancellingStopsTheDecoderAndKeepsWhatIsFinished() throws Exception {
    String id =
        server.start("The mayor spoke on Monday in the town.\n\n" + LONG.replace(". ", ".\n\n"));
    while (json(server.get("/api/articles/" + id)).path("document").isNull()) {
      Thread.sleep(20);
    }
    assertThat(server.delete("/api/articles/" + id).statusCode()).isEqualTo(202);
    long asked = System.nanoTime();
    JsonNode article = server.await(id);

    assertThat(article.path("state").asText()).isEqualTo("cancelled");
    assertThat(article.path("document").path("fragments")).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void whatRunsWhenAllIsDeletedIsNotKept() throws Exception {
    String running = server.start(LONG);
    String waiting = server.start(LONG);
    while (json(server.get("/api/articles/" + running)).path("document").isNull()) {
      Thread.sleep(20);
    }
    assertThat(server.delete("/api/articles").statusCode()).isEqualTo(204);

    for (String id : List.of(running, waiting)) {
      server.get("/api/articles/" + id + "/events");
      assertThat(server.get("/api/articles/" + id).statusCode()).isEqualTo(404);
    }
    assertThat(json(server.get("/api/articles")).path("total").asInt()).isZero();
  }

  @Test
  void aRunningArticleIsNotChanged() throws Exception {
    String id = server.start(LONG);
    HttpResponse<String> response = server.patch("/api/articles/" + id, "{\"method\":\"lead\"}");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(json(response).path("error").asText()).startsWith("the article is still ");
    server.delete("/api/articles/" + id);
    server.await(id);
  }

  @Test
  void anArticleThatNobodyFollowsAnyMoreIsCancelled() throws Exception {
    String id = server.start(LONG);
    try (Socket follower = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      follower
          .getOutputStream()
          .write(
              "GET /api/articles/%s/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .formatted(id)
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(follower.getInputStream().read()).isEqualTo('H');
    }
    JsonNode article = json(server.get("/api/articles/" + id));
    for (int i = 0; i < 300 && !article.path("state").asText().equals("cancelled"); i++) {
      Thread.sleep(100);
      article = json(server.get("/api/articles/" + id));
    }
    assertThat(article.path("state").asText()).isEqualTo("cancelled");
  }

  @Test
  void hostileTextComesBackAsTheTextItIs() throws Exception {
    String hostile =
        "The mayor said <script>alert(1)</script> and <img src=x onerror=alert(1)> on \\ud83d"
            + " Monday, \\u202etxt.exe\\u202c, [link](javascript:alert(1)) and nobody laughed.";
    String id =
        json(server.post("/api/articles", "{\"name\":\"a.txt\",\"text\":\"" + hostile + "\"}"))
            .path("id")
            .asText();
    String text = server.await(id).path("document").path("article").path("text").asText();

    assertThat(text).contains("<script>alert(1)</script>", "\u202etxt.exe\u202c", "javascript:");
    String html = server.get("/api/articles/" + id + "/export/html").body();
    assertThat(html).doesNotContain("<script", "<img", "href=\"javascript");
  }

  @Test
  void takesALargeArticle() throws Exception {
    String id = server.start("It was quiet in the town on Monday, they said. ".repeat(4_000));
    assertThat(server.await(id).path("state").asText()).isEqualTo("done");
  }

  @Test
  void otherSitesCannotChangeAnything() throws Exception {
    String message = "only pages of this server may do that, not those of another site";
    refuses(
        server.send(
            server.request("/api/articles").header("Origin", "http://evil.example").DELETE()),
        403,
        message);
    refuses(
        server.send(
            server.request("/api/articles").header("Sec-Fetch-Site", "cross-site").DELETE()),
        403,
        message);
    String own = "http://127.0.0.1:" + server.port();
    assertThat(
            server.send(server.request("/api/memory").header("Origin", own).DELETE()).statusCode())
        .isEqualTo(204);
  }

  @Test
  void otherNamesForThisMachineAreRefused() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /api/info HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 403")
          .contains("this server is called localhost, not evil.example");
    }
  }

  @Test
  void everyAnswerForbidsWhatAPageDoesNotNeed() throws Exception {
    for (String path : List.of("/", "/api/info", "/nothing")) {
      assertThat(server.get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
          .as(path)
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void isAliveAtOnceAndReadyWhenTheModelsAreLoaded() throws Exception {
    assertThat(server.get("/live").body()).isEqualTo("{\"status\":\"ok\"}");
    while (server.get("/ready").statusCode() == 503) {
      Thread.sleep(50);
    }
    assertThat(server.get("/ready").body()).isEqualTo("{\"status\":\"ready\"}");
  }

  @Test
  void metricsHoldNoTextAndNoAddress() throws Exception {
    server.await(server.start("A word like xylophone stands in this article of the town."));
    String metrics = server.get("/metrics").body();

    assertThat(metrics)
        .contains("route=\"/api/articles/{id}\"")
        .doesNotContain("xylophone", "127.0.0.1");
  }

  @Test
  void anAddressMaySendSoManyRequestsAMinute(@TempDir Path folder) throws Exception {
    Limits few = new Limits(2_000_000, 200_000, 16, 3, 4, 1, 2);
    try (RunningServer limited = new RunningServer(folder, few)) {
      HttpResponse<String> last = limited.get("/api/info");
      for (int i = 0; i < 6; i++) {
        last = limited.get("/api/info");
      }
      refuses(last, 429, "Slowdown: 3 per 1 minute");
    }
  }

  @Test
  void aLimitHasALeast() {
    assertThatThrownBy(() -> new Limits(1, 1, 1, 0, 0, 0, 1))
        .hasMessage("the limit of workers is at least 1, not 0");
  }
}
