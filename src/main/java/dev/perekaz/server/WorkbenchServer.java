package dev.perekaz.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workbench on the web: the page, its API, and the one that LibreTranslate's clients speak. */
public final class WorkbenchServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkbenchServer.class);

  /** Each reader of an event stream holds one. */
  private static final int THREADS = 400;

  /** What runs may take so long to end; the whole of a stop stays below ten seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Nothing from elsewhere, nothing inline. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private final Javalin javalin;
  private final Desk desk;

  /**
   * @param desk what the server offers
   * @param pages folder of the page's files; those in the program if there is none
   */
  public WorkbenchServer(Desk desk, String host, int port, Optional<Path> pages) {
    this.desk = desk;
    this.javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = host;
              config.jetty.port = port;
              configure(config, desk.limits(), pages);
              addRoutes(config.routes, new Origins(host));
            });
  }

  private static void configure(JavalinConfig config, Limits limits, Optional<Path> pages) {
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = limits.bytes();
    config.jetty.threadPool = new QueuedThreadPool(THREADS);
    config.jetty.multipartConfig.maxFileSize(limits.bytes(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(limits.bytes(), SizeUnit.BYTES);
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new JsonErrors());
          server.insertHandler(new SizeLimitHandler(limits.bytes(), -1));
        });
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/";
          files.directory = pages.map(Path::toString).orElse("/web");
          files.location = pages.isPresent() ? Location.EXTERNAL : Location.CLASSPATH;
          files.headers = Map.of("Cache-Control", "no-cache");
        });
  }

  private void addRoutes(RoutesConfig routes, Origins origins) {
    routes.before(origins::checkHost);
    routes.before("/api/*", origins::checkOrigin);
    routes.before(request -> HEADERS.forEach(request::header));
    desk.addTo(routes);
    routes.exception(Refusal.class, (refusal, request) -> refuse(request, refusal));
    routes.exception(
        HttpResponseException.class,
        (e, request) -> answer(request, e.getStatus(), String.valueOf(e.getMessage())));
    routes.exception(Exception.class, WorkbenchServer::fail);
  }

  private static void refuse(Context request, Refusal refusal) {
    if (refusal.status() == Refusal.UNAVAILABLE) {
      request.header("Retry-After", "2");
    }
    answer(request, refusal.status(), String.valueOf(refusal.getMessage()));
  }

  /** The trace goes to the log; the request, which may hold somebody's text, does not. */
  private static void fail(Exception e, Context request) {
    if (e instanceof HttpException refused) {
      answer(request, refused.getCode(), String.valueOf(refused.getReason()));
      return;
    }
    LOG.error("a request failed", e);
    answer(request, 500, "a fault of the program; its log says more");
  }

  private static void answer(Context request, int status, String message) {
    request.status(status);
    Answers.send(request, Answers.error(message));
  }

  /** Begins to answer, and loads the models meanwhile. */
  public void start() {
    javalin.start();
    desk.warm();
  }

  public int port() {
    return javalin.port();
  }

  /** What can be asked for, such as {@code GET /live}. */
  Set<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(route -> route.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method + " " + endpoint.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Refuses what is new, lets what runs come to its end for some seconds, and stops. */
  @Override
  public void close() {
    desk.close(PATIENCE);
    javalin.stop();
  }
}
