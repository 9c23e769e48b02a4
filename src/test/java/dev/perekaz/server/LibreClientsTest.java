package dev.perekaz.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.memory.MemoryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Clients of LibreTranslate: two real ones, and requests just as others send them. */
class LibreClientsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path REQUESTS = Path.of("src/test/resources/server/clients");

  /** The build copies the programs there and installs the clients beside them. */
  private static final Path INSTALLED = Path.of("target/clients");

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

  @TestFactory
  Stream<DynamicTest> requestsAreAnsweredAsTheirSendersExpect() throws IOException {
    try (Stream<Path> files = Files.list(REQUESTS)) {
      List<Path> requests =
          files.filter(file -> file.toString().endsWith(".http")).sorted().toList();
      assertThat(requests).isNotEmpty();
      return requests.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> check(file)));
    }
  }

  private static void check(Path request) throws IOException {
    Path expected = Path.of(request.toString().replace(".http", ".json"));
    try (RawConnection connection = new RawConnection(server)) {
      connection.send(Files.readString(request));
      assertThat(withoutConfidence(connection.answer()))
          .isEqualTo(withoutConfidence(Files.readString(expected)));
    }
  }

  /** How sure the detection is may change from release to release. */
  private static JsonNode withoutConfidence(String json) throws IOException {
    JsonNode answer = MAPPER.readTree(json);
    answer.findParents("confidence").forEach(guess -> ((ObjectNode) guess).put("confidence", 1));
    return answer;
  }

  @Test
  void realClientsTranslate() throws Exception {
    String url = "http://127.0.0.1:" + server.port();
    JsonNode said = MAPPER.readTree(run(List.of("node", "clients.mjs", url)));
    assertThat(said)
        .isEqualTo(
            MAPPER.readTree(
                """
                {"translate": {
                   "text": {"text": "Good morning!"},
                   "byName": {"text": "Good morning!"},
                   "refused": {"error": "de is not supported"}},
                 "libretranslate": {
                   "text": {"text": "Good morning!"},
                   "detected": {"text": "We're going to school today."},
                   "html": {"text": "<p>Good <b>morning</b>!</p>"},
                   "keyed": {"text": "Good morning!"},
                   "unknown": {"error": "This language was not found/does not exist."}}}
                """));
  }

  /** What a command writes to its standard output. */
  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = start(command);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
    return output;
  }

  private static Process start(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .directory(INSTALLED.toFile())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      throw new AssertionError("real clients need Node 18 or later: apt-get install nodejs npm", e);
    }
  }
}
