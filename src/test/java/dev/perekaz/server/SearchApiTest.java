package dev.perekaz.server;

import static dev.perekaz.server.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchApiTest {
  private static final String ARTICLE =
      "The minister spoke. «Ми не здамося, бо це наше місто», he said. Nobody answered him.";

  @TempDir private static Path data;
  private static RunningServer server;

  @BeforeAll
  static void open() throws Exception {
    server = new RunningServer(data, RunningServer.SMALL);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void findsASentenceByWhatItMeansUntilItsArticleIsDeleted() throws Exception {
    String id = server.start(ARTICLE);
    server.await(id);
    JsonNode hit = search("no one replied", 1).path("hits").path(0);
    assertThat(hit.path("sentence").textValue()).isEqualTo("Nobody answered him.");
    assertThat(hit.path("article").path("id").textValue()).isEqualTo(id);

    JsonNode foreign = search("nous n'abandonnerons pas notre ville", 1).path("hits").path(0);
    assertThat(foreign.path("sentence").textValue()).contains("Ми не здамося");

    server.delete("/api/articles/" + id);
    assertThat(search("no one replied", 1).path("hits")).isEmpty();
  }

  private static JsonNode search(String query, int top) throws Exception {
    HttpResponse<String> answer =
        server.post("/api/search", "{\"q\":\"%s\",\"top\":%d}".formatted(query, top));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | q is missing",
        "{\"q\":\" …\"} | there is nothing to search for",
        "{\"q\":\"rain\",\"top\":0} | 1 to 1000 sentences can be asked for, not 0",
        "{\"q\":7} | q is to be a text",
        "[] | the body is to be a JSON object",
      })
  void whatCannotBeSearchedForIsRefused(String body, String message) throws Exception {
    HttpResponse<String> answer = server.post("/api/search", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("error").textValue()).contains(message);
  }

  @Test
  void aQueryInAnAddressIsNoneOfItsWays() throws Exception {
    assertThat(server.get("/api/search?q=rain").statusCode()).isIn(404, 405);
  }
}
