package dev.perekaz.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/**
 * {@code /live}, {@code /ready} and {@code /metrics}. No metric has a text, an address or a key in
 * it; paths are those of the routes.
 */
final class HealthApi {
  private static final String STARTED = "perekaz.started";

  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Warmth warmth;

  HealthApi(Warmth warmth, Workers workers) {
    this.warmth = warmth;
    Gauge.builder("perekaz.workers.running", workers, Workers::running)
        .description("Articles and translation requests at work.")
        .register(metrics);
    Gauge.builder("perekaz.workers.waiting", workers, Workers::waiting)
        .description("Articles and translation requests that wait for a worker.")
        .register(metrics);
    new JvmMemoryMetrics().bindTo(metrics);
    new ProcessorMetrics().bindTo(metrics);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/live", request -> Answers.send(request, Answers.object().put("status", "ok")));
    routes.get("/ready", this::ready);
    routes.get(
        "/metrics",
        request -> request.contentType("text/plain; version=0.0.4").result(metrics.scrape()));
    routes.before(request -> request.attribute(STARTED, System.nanoTime()));
    routes.after(this::measure);
  }

  private void ready(Context request) {
    boolean ready = warmth.isReady();
    request.status(ready ? 200 : Refusal.UNAVAILABLE);
    Answers.send(request, Answers.object().put("status", ready ? "ready" : "loading"));
  }

  private void measure(Context request) {
    Long started = request.attribute(STARTED);
    if (started != null) {
      Timer.builder("perekaz.http.requests")
          .description("Requests by route.")
          .tag("method", request.method().name())
          .tag("route", route(request))
          .tag("status", String.valueOf(request.statusCode()))
          .publishPercentiles(0.5, 0.95)
          .register(metrics)
          .record(Duration.ofNanos(System.nanoTime() - started));
    }
  }

  /** What cannot be told apart by its route is a file of the page. */
  private static String route(Context request) {
    Endpoint matched = request.endpoints().matchedHttpEndpoint();
    return matched == null ? "static" : matched.path;
  }
}
