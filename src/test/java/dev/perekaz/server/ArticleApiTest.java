package dev.perekaz.server;

import static dev.perekaz.server.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perekaz.memory.MemoryException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles and fragments over HTTP. */
class ArticleApiTest {
  private static final String ARTICLE =
      """
      The mayor spoke to the press in the town on Monday and answered all of the questions.

      Ми не здамося, бо це наше місто.

      Nobody in the town had seen anything like it for years, the people there said.
      """;

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

  @BeforeEach
  void forgetAll() throws Exception {
    server.delete("/api/articles");
    server.delete("/api/memory");
  }

  private static List<String> names(String stream) {
    return Pattern.compile("(?m)^event: (.*)$")
        .matcher(stream)
        .results()
        .map(event -> event.group(1))
        .toList();
  }

  private JsonNode fragment(String id, String change) throws Exception {
    return json(server.patch("/api/fragments/" + id + ".0", change)).path("fragment");
  }

  @Test
  void tellsOfAnArticleStepByStep() throws Exception {
    HttpResponse<String> accepted = server.post("/api/articles", RunningServer.body(ARTICLE));
    assertThat(accepted.statusCode()).isEqualTo(202);
    String id = json(accepted).path("id").asText();
    assertThat(accepted.headers().firstValue("Location")).hasValue("/api/articles/" + id);

    String stream = server.get("/api/articles/" + id + "/events").body();
    assertThat(names(stream))
        .containsSubsequence("article", "progress", "fragment", "progress", "summary", "end");
    assertThat(stream)
        .contains("{\"done\":0,\"total\":1}", "{\"done\":1,\"total\":1}")
        .endsWith("event: end\ndata: {\"state\":\"done\",\"error\":null}\n\n");

    JsonNode article = json(server.get("/api/articles/" + id));
    assertThat(article.path("state").asText()).isEqualTo("done");
    JsonNode unit = article.path("document").path("fragments").get(0).path("units").get(0);
    assertThat(unit.path("source").asText()).isEqualTo("Ми не здамося, бо це наше місто.");
    assertThat(unit.path("translation").path("status").asText()).isEqualTo("translated");
  }

  @Test
  void aStreamGoesOnBehindTheLastEventThatWasSeen() throws Exception {
    String id = server.start(ARTICLE);
    server.await(id);

    String again =
        server
            .send(server.request("/api/articles/" + id + "/events").header("Last-Event-ID", "2"))
            .body();
    assertThat(names(again)).containsExactly("end");
  }

  @Test
  void takesFilesWithTheirOwnName() throws Exception {
    String form =
        """
        --x\r
        Content-Disposition: form-data; name="file"; filename="../../note.md"\r
        Content-Type: text/markdown\r
        \r
        # A title

        It was quiet in the town on Monday, and nobody there had anything to say.\r
        --x\r
        Content-Disposition: form-data; name="sentences"\r
        \r
        1\r
        --x--\r
        """;
    HttpResponse<String> accepted =
        server.send(
            server
                .request("/api/articles")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form)));
    JsonNode document = server.await(json(accepted).path("id").asText()).path("document");

    assertThat(document.path("source").path("name").asText()).isEqualTo("note.md");
    assertThat(document.path("source").path("format").asText()).isEqualTo("markdown");
    assertThat(document.path("summary").path("sentences")).hasSize(1);
  }

  @Test
  void anApprovedTranslationIsUsedAgain() throws Exception {
    String first = server.start(ARTICLE);
    server.await(first);
    JsonNode changed =
        fragment(first, "{\"texts\":[\"We will not give up our town.\"],\"status\":\"approved\"}");
    assertThat(changed.path("units").get(0).path("review").path("status").asText())
        .isEqualTo("approved");

    String second =
        server.start(
            """
            On Tuesday the mayor of the town said it again.

            Ми не здамося, бо це наше місто.
            """);
    JsonNode unit =
        server.await(second).path("document").path("fragments").get(0).path("units").get(0);
    assertThat(unit.path("translation").path("status").asText()).isEqualTo("remembered");
    assertThat(unit.path("translation").path("text").asText())
        .isEqualTo("We will not give up our town.");
    assertThat(json(server.get("/api/memory")).path("total").asInt()).isEqualTo(1);

    fragment(first, "{\"status\":\"open\"}");
    assertThat(json(server.get("/api/memory")).path("total").asInt()).isZero();
  }

  @Test
  void anEditOutlivesTheServer() throws Exception {
    String id = server.start(ARTICLE);
    server.await(id);
    fragment(id, "{\"texts\":[\"We stay.\"]}");
    JsonNode before = json(server.get("/api/articles/" + id));
    server.close();
    server = new RunningServer(data, RunningServer.SMALL);

    assertThat(json(server.get("/api/articles/" + id))).isEqualTo(before);
    JsonNode unit = fragment(id, "{\"status\":\"approved\"}").path("units").get(0);
    assertThat(unit.path("review").path("text").asText()).isEqualTo("We stay.");
  }

  @Test
  void anotherLanguageIsTranslatedAnew() throws Exception {
    String id = server.start(ARTICLE);
    server.await(id);
    JsonNode changed = fragment(id, "{\"language\":\"bg\"}");

    assertThat(changed.path("language").asText()).isEqualTo("bg");
    assertThat(changed.path("units").get(0).path("translation").path("status").asText())
        .isEqualTo("unavailable");
    assertThat(fragment(id, "{\"language\":\"uk\"}").path("units").get(0).path("translation"))
        .anySatisfy(field -> assertThat(field.asText()).isEqualTo("translated"));
  }

  @Test
  void offersOtherTranslations() throws Exception {
    String id = server.start(ARTICLE);
    server.await(id);
    JsonNode units = json(server.get("/api/fragments/" + id + ".0/alternatives")).path("units");

    assertThat(units).hasSize(1);
    assertThat(units.get(0).path("alternatives")).hasSizeGreaterThan(1);
  }

  @Test
  void summarisesInAnotherWayWithoutTranslatingAgain() throws Exception {
    String id = server.start(ARTICLE);
    server.await(id);
    JsonNode summary =
        json(server.patch("/api/articles/" + id, "{\"method\":\"lead\",\"sentences\":1}"))
            .path("summary");

    assertThat(summary.path("method").asText()).isEqualTo("lead");
    assertThat(summary.path("sentences")).hasSize(1);
    assertThat(json(server.get("/api/articles/" + id)).path("document").path("summary"))
        .isEqualTo(summary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pacsum", "centroid"})
  void summarisesByVectorsAndSaysWhereThereAreNone(String method) throws Exception {
    String wish = "{\"method\":\"%s\"}".formatted(method);
    String article = RunningServer.body(ARTICLE).replaceFirst("}$", ",\"options\":" + wish + "}");
    String id = json(server.post("/api/articles", article)).path("id").asText();
    JsonNode first = server.await(id).path("document").path("summary");

    assertThat(first.path("method").asText()).isEqualTo("textrank");
    assertThat(first.path("makeshift").asText()).contains("no sentence encoder is installed");
    JsonNode second = json(server.patch("/api/articles/" + id, wish)).path("summary");
    assertThat(second.path("method").asText()).isEqualTo(method);
    assertThat(second.has("makeshift")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/json, schema",
    "markdown, text/markdown, ## Summary",
    "html, text/html, <!doctype html>",
    "text, text/plain, The mayor"
  })
  void isTakenHomeInEachForm(String form, String mediaType, String part) throws Exception {
    String id = server.start(ARTICLE);
    server.await(id);
    HttpResponse<String> export = server.get("/api/articles/" + id + "/export/" + form);

    assertThat(export.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
    assertThat(export.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"pasted.");
    assertThat(export.body()).containsIgnoringCase(part);
  }

  @Test
  void findsAndDeletesPastArticles() throws Exception {
    String id = server.start(ARTICLE);
    server.await(id);
    String other = server.start("Nothing at all happened in the village by the river today.");
    server.await(other);

    assertThat(json(server.get("/api/articles")).path("total").asInt()).isEqualTo(2);
    JsonNode found = json(server.post("/api/articles/search", "{\"query\":\"МІСТО\"}"));
    assertThat(found.path("total").asInt()).isEqualTo(1);
    assertThat(found.path("articles").get(0).path("id").asText()).isEqualTo(id);

    assertThat(server.delete("/api/articles/" + id).statusCode()).isEqualTo(204);
    assertThat(server.get("/api/articles/" + id).statusCode()).isEqualTo(404);
    assertThat(server.delete("/api/articles").statusCode()).isEqualTo(204);
    assertThat(json(server.get("/api/articles")).path("total").asInt()).isZero();
  }

  @Test
  void cancellingWhatHasEndedDeletesNothing() throws Exception {
    String id = server.start(ARTICLE);
    server.await(id);

    assertThat(server.delete("/api/articles/" + id + "?only=running").statusCode()).isEqualTo(409);
    assertThat(server.get("/api/articles/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void handsOutTheSeeds() throws Exception {
    JsonNode seeds = json(server.get("/api/seeds")).path("seeds");
    String name = seeds.get(0).path("name").asText();

    assertThat(name).isEqualTo("000_112a4c02cc763e7e.txt");
    assertThat(json(server.get("/api/seeds/" + name)).path("text").asText())
        .isEqualTo(Files.readString(Path.of("seeds", name)));
  }
}
