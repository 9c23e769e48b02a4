package dev.perekaz.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Many clients at once on the calls that the page makes, each waiting for its answer and a while
 * before its next call. Prints counts by status, the median and the 95th percentile of each call,
 * and the server's memory at both ends.
 *
 * <pre>
 * mvn -Pjmh test-compile
 * java -jar target/perekaz.jar serve --data "$(mktemp -d)" &amp;
 * java -cp target/test-classes:$(cat target/jmh.classpath) dev.perekaz.server.Load \
 *   http://127.0.0.1:7070 $! 200 60 500
 * </pre>
 */
final class Load {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, List<Double>> times = new ConcurrentHashMap<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final String server;
  private final String article;
  private final long end;
  private final long pause;

  private Load(String server, String article, Duration length, long pause) {
    this.server = server;
    this.article = article;
    this.end = System.nanoTime() + length.toNanos();
    this.pause = pause;
  }

  /**
   * @param args the server's address, its process, clients, seconds, milliseconds between a
   *     client's calls
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String text = Files.readString(Path.of("seeds", "000_112a4c02cc763e7e.txt"));
    String article = MAPPER.createObjectNode().put("text", text).put("name", "a.txt").toString();
    Duration length = Duration.ofSeconds(Integer.parseInt(args[3]));
    Load load = new Load(args[0], article, length, Long.parseLong(args[4]));
    Path status = Path.of("/proc", args[1], "status");
    System.out.println("memory at the start: " + memory(status));
    load.run(Integer.parseInt(args[2]));
    load.report();
    System.out.println("memory at the end:   " + memory(status));
  }

  private static String memory(Path status) throws IOException {
    return String.join(
        ", ",
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
            .map(line -> line.replaceAll("\\s+", " "))
            .toList());
  }

  private void run(int clients) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Thread client = new Thread(this::visit, "client-" + i);
      threads.add(client);
      client.start();
    }
    for (Thread client : threads) {
      client.join();
    }
  }

  private void visit() {
    try {
      while (System.nanoTime() < end) {
        call("GET /", HttpRequest.newBuilder(at("/")));
        call("GET /api/info", HttpRequest.newBuilder(at("/api/info")));
        call("POST /detect", post("/detect", "{\"q\":\"Сьогодні ми йдемо до школи.\"}"));
        String taken = call("POST /api/articles", post("/api/articles", article));
        String id = MAPPER.readTree(taken).path("id").asText();
        if (!id.isEmpty()) {
          await(id);
        }
      }
    } catch (IOException e) {
      statuses.merge("failed: " + e, 1, Integer::sum);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(String id) throws IOException, InterruptedException {
    String state = "queued";
    while (List.of("queued", "running").contains(state) && System.nanoTime() < end) {
      String answer =
          call("GET /api/articles/{id}", HttpRequest.newBuilder(at("/api/articles/" + id)));
      state = MAPPER.readTree(answer).path("state").asText();
    }
  }

  private URI at(String path) {
    return URI.create(server + path);
  }

  private HttpRequest.Builder post(String path, String json) {
    return HttpRequest.newBuilder(at(path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  private String call(String name, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    var response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    double milliseconds = (System.nanoTime() - start) / 1e6;
    times
        .computeIfAbsent(name, key -> Collections.synchronizedList(new ArrayList<>()))
        .add(milliseconds);
    statuses.merge(name + " " + response.statusCode(), 1, Integer::sum);
    Thread.sleep(pause);
    return response.body();
  }

  private void report() {
    new TreeMap<>(statuses).forEach((what, count) -> System.out.printf("%-40s %7d%n", what, count));
    new TreeMap<>(times)
        .forEach(
            (name, all) -> {
              List<Double> sorted = all.stream().sorted().toList();
              System.out.printf(
                  "%-24s p50 %8.1f ms   p95 %8.1f ms   of %d%n",
                  name, at(sorted, 0.5), at(sorted, 0.95), sorted.size());
            });
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
  }
}
