package dev.perekaz.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code perekaz serve} as a process of its own, told to end and killed. */
class ServeIT {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SENTENCE = "Ми не здамося, бо це наше місто. ";

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path data;
  private Process process;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/perekaz.jar",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = out.readLine();
    assertThat(line).startsWith("Perekaz is open at http://127.0.0.1:");
    address = URI.create(line.substring(line.indexOf("http")));
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
  }

  private JsonNode send(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .timeout(Duration.ofSeconds(60))
            .build();
    return MAPPER.readTree(client.send(request, BodyHandlers.ofString(UTF_8)).body());
  }

  private String article(String text) throws Exception {
    String body = MAPPER.createObjectNode().put("text", text).toString();
    return send("POST", "/api/articles", body).path("id").asText();
  }

  private JsonNode await(String id) throws Exception {
    JsonNode article = send("GET", "/api/articles/" + id, "");
    while (List.of("queued", "running").contains(article.path("state").asText())) {
      Thread.sleep(50);
      article = send("GET", "/api/articles/" + id, "");
    }
    return article;
  }

  @Test
  void aKillLosesNoApprovedTranslation() throws Exception {
    String id = article("The mayor spoke to the press on Monday.\n\n" + SENTENCE);
    await(id);
    String approval = "{\"texts\":[\"We will not give up.\"],\"status\":\"approved\"}";
    send("PATCH", "/api/fragments/" + id + ".0", approval);
    article(SENTENCE.repeat(2000));
    process.destroyForcibly().waitFor();

    start();
    JsonNode memory = send("GET", "/api/memory", "");
    assertThat(memory.path("entries").get(0).path("target").asText())
        .isEqualTo("We will not give up.");
    assertThat(send("GET", "/api/articles/" + id, "").path("state").asText()).isEqualTo("done");
  }

  @Test
  void toldToEndItFinishesWhatRuns() throws Exception {
    await(article("The mayor spoke to the press on Monday.\n\n" + SENTENCE));
    String id = article("The mayor spoke on Monday.\n\n" + (SENTENCE + "\n\n").repeat(60));
    while (send("GET", "/api/articles/" + id, "").path("state").asText().equals("queued")) {
      Thread.sleep(5);
    }
    process.destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();

    start();
    assertThat(send("GET", "/api/articles/" + id, "").path("state").asText()).isEqualTo("done");
  }

  @Test
  void toldToEndItEndsWithinTenSecondsWhateverRuns() throws Exception {
    article(SENTENCE.repeat(10_000));
    Thread.sleep(2_000);
    process.destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void aPortThatIsTakenIsSaidSo() throws Exception {
    Process second =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/perekaz.jar",
                "serve",
                "--port",
                String.valueOf(address.getPort()),
                "--data",
                Files.createTempDirectory(data, "other").toString())
            .start();
    String complaint = new String(second.getErrorStream().readAllBytes(), UTF_8);
    assertThat(second.waitFor()).isEqualTo(1);
    assertThat(complaint).contains("choose another with --port");
  }
}
