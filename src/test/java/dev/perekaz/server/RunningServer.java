package dev.perekaz.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perekaz.fragment.FragmentFinder;
import dev.perekaz.fragment.LanguageGuess;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.memory.Memory;
import dev.perekaz.memory.MemoryException;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.EncodedSentences;
import dev.perekaz.pipeline.Pipeline;
import dev.perekaz.pipeline.Revision;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.translate.Translator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The real server with the bundled models, on a free port of this machine. Its first summary of an
 * article lacks the sentence encoder, later ones have it.
 */
public final class RunningServer implements AutoCloseable {
  /** One worker, a short queue. */
  public static final Limits SMALL = new Limits(2_000_000, 200_000, 16, 0, 4, 1, 2);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Memory memory;
  private final Translator translator;
  private final WorkbenchServer server;

  public RunningServer(Path data, Limits limits) throws MemoryException, IOException {
    Segmenter segmenter = new Segmenter();
    LanguageIdentifier identifier = new LanguageIdentifier();
    LanguageGuess guess = identifier.guess();
    ModelStore models = new ModelStore(List.of(Path.of("models")));
    memory = Memory.open(data);
    translator = new Translator(models, memory.approved(), guess, 1);
    Pipeline pipeline =
        new Pipeline(
            segmenter,
            identifier,
            new FragmentFinder(segmenter, guess),
            translator,
            new Summarizer(),
            Clock.systemUTC());
    Summarizer byVectors = new Summarizer(new EncodedSentences(translator.encoder()));
    Revision revision = new Revision(segmenter, translator, byVectors);
    Desk.Parts parts = new Desk.Parts(models, translator, identifier, pipeline, revision, memory);
    Desk desk = new Desk(parts, Path.of("seeds"), limits, Clock.systemUTC());
    server = new WorkbenchServer(desk, "127.0.0.1", 0, Optional.empty());
    server.start();
  }

  public int port() {
    return server.port();
  }

  Set<String> routes() {
    return server.routes();
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(at(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(request(path).POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> patch(String path, String json) throws IOException, InterruptedException {
    return send(request(path).method("PATCH", BodyPublishers.ofString(json)));
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return MAPPER.readTree(response.body());
  }

  static String body(String text) {
    return MAPPER.createObjectNode().put("name", "pasted.txt").put("text", text).toString();
  }

  /** Sends an article and gives its id. */
  String start(String text) throws IOException, InterruptedException {
    return json(post("/api/articles", body(text))).path("id").asText();
  }

  /** Waits until an article has ended, by reading its events to the last. */
  JsonNode await(String id) throws IOException, InterruptedException {
    get("/api/articles/" + id + "/events");
    return json(get("/api/articles/" + id));
  }

  @Override
  public void close() {
    server.close();
    translator.close();
    memory.close();
  }
}
