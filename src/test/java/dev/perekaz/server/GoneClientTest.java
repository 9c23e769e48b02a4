package dev.perekaz.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that wait long, and clients that do not wait. */
class GoneClientTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Much less than 2500 sentences take. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final String SENTENCE =
      "Ми не здамося, бо це наше місто, і завтра ми знову вийдемо на площу. ";

  @TempDir private static Path data;
  private static RunningServer server;

  @BeforeAll
  static void open() throws Exception {
    server = new RunningServer(data, RunningServer.SMALL);
    while (server.get("/ready").statusCode() != 200) {
      Thread.sleep(50);
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static String request(String text) throws IOException {
    return "POST /translate HTTP/1.1\nHost: $host\nContent-Type: application/json\n"
        + "Connection: close\nContent-Length: $length\n\n"
        + MAPPER.writeValueAsString(Map.of("q", text, "source", "uk", "target", "en"));
  }

  private static double gauge(String name) throws Exception {
    return server
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .sum();
  }

  private static void await(String gauge, double value) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (gauge(gauge) != value && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(gauge(gauge)).as(gauge).isEqualTo(value);
  }

  @Test
  void whoeverLeavesFreesTheDecoderAndThePlaceInTheQueue() throws Exception {
    try (RawConnection first = new RawConnection(server);
        RawConnection second = new RawConnection(server)) {
      first.send(request(SENTENCE.repeat(2500)));
      await("perekaz_workers_running", 1);
      second.send(request(SENTENCE.repeat(2500)));
      await("perekaz_workers_waiting", 1);
    }
    await("perekaz_workers_waiting", 0);
    await("perekaz_workers_running", 0);
  }

  @Test
  void whenTooManyWaitTheNextIsToldToComeBack() throws Exception {
    List<RawConnection> waiting = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      RawConnection connection = new RawConnection(server);
      waiting.add(connection);
      connection.send(request(SENTENCE.repeat(2500)));
      await("perekaz_workers_running", 1);
      await("perekaz_workers_waiting", i);
    }
    HttpResponse<String> refused =
        server.post("/translate?q=%D0%A2%D0%B0%D0%BA&source=uk&target=en", "");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(server.post("/detect?q=text", "").statusCode()).isEqualTo(200);
    for (RawConnection connection : waiting) {
      connection.close();
    }
    await("perekaz_workers_waiting", 0);
    await("perekaz_workers_running", 0);
  }

  @Test
  void whoeverWaitsGetsTheWholeAnswer() throws Exception {
    try (RawConnection connection = new RawConnection(server)) {
      connection.send(request(SENTENCE.repeat(400)));
      String answer = connection.answer();
      String json = answer.replaceAll("(?m)^[0-9a-f]+\r\n", "").replace("\r\n", "");
      assertThat(json).startsWith(" ");
      assertThat(MAPPER.readTree(json).path("translatedText").asText()).contains("city");
    }
  }
}
