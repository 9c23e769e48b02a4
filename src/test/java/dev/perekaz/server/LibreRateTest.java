package dev.perekaz.server;

import static dev.perekaz.server.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibreRateTest {
  private static final Limits TWO_A_MINUTE = new Limits(2_000_000, 2000, 4, 2, 2, 1, 2);

  @TempDir private static Path data;

  @Test
  void whoeverAsksTooOftenIsToldToSlowDown() throws Exception {
    try (RunningServer server = new RunningServer(data, TWO_A_MINUTE)) {
      HttpResponse<String> response = server.post("/detect?q=text", "");
      assertThat(response.statusCode()).isEqualTo(200);
      for (int i = 0; i < 4 && response.statusCode() == 200; i++) {
        response = server.post("/detect?q=text", "");
      }
      assertThat(response.statusCode()).isEqualTo(429);
      assertThat(json(response).path("error").asText()).isEqualTo("Slowdown: 2 per 1 minute");
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      assertThat(server.get("/languages").statusCode()).isEqualTo(200);
    }
  }
}
