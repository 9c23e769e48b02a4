package dev.perekaz.server;

import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.memory.Memory;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.Pipeline;
import dev.perekaz.pipeline.Revision;
import dev.perekaz.translate.Translator;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires the server's parts together. */
public final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Limits limits;
  private final Workers workers;
  private final Jobs jobs;
  private final Thread loading;
  private final HealthApi health;
  private final InfoApi info;
  private final ArticleApi articles;
  private final FragmentApi fragments;
  private final HistoryApi history;
  private final SearchApi search;
  private final RateLimit rate;
  private final LibreDesk libre;

  /** The parts of the workbench that the server stands on. */
  public record Parts(
      ModelStore models,
      Translator translator,
      LanguageIdentifier identifier,
      Pipeline pipeline,
      Revision revision,
      Memory memory) {}

  /**
   * @param seeds folder of articles to try the workbench with; may be missing
   * @throws IOException if the seeds cannot be read
   */
  public Desk(Parts parts, Path seeds, Limits limits, Clock clock) throws IOException {
    this(parts, seeds, limits, Optional.empty(), clock);
  }

  /**
   * @param seeds folder of articles to try the workbench with; may be missing
   * @param key that LibreTranslate's clients have to send, if any
   * @throws IOException if the seeds cannot be read
   */
  public Desk(Parts parts, Path seeds, Limits limits, Optional<String> key, Clock clock)
      throws IOException {
    this.limits = limits;
    ArticleReader reader = new ArticleReader();
    Shelf shelf = new Shelf(parts.memory().history(), reader);
    this.workers = new Workers(limits.workers(), limits.queue());
    this.jobs = new Jobs(parts.pipeline(), workers, shelf, clock);
    Warmth warmth = new Warmth(parts.models(), parts.translator(), parts.identifier());
    this.loading = new Thread(warmth::load, "loading");
    loading.setDaemon(true);
    this.rate = new RateLimit(limits.requestsPerMinute(), clock);
    this.health = new HealthApi(warmth, workers);
    Languages languages =
        new Languages(parts.models(), parts.translator(), LanguageIdentifier.languages());
    this.info = new InfoApi(languages, Seeds.in(seeds), limits);
    this.articles = new ArticleApi(reader, jobs, shelf, parts.revision(), limits);
    Waiting waiting = new Waiting(workers);
    this.fragments =
        new FragmentApi(jobs, shelf, parts.revision(), parts.memory().approved(), waiting, clock);
    this.libre = new LibreDesk(parts, languages, workers, rate, limits, new ApiKey(key));
    this.search = new SearchApi(parts.memory(), parts.translator().encoder(), waiting);
    this.history = new HistoryApi(parts.memory().history(), parts.memory().approved());
  }

  Limits limits() {
    return limits;
  }

  void addTo(RoutesConfig routes) {
    routes.before("/api/*", request -> rate.count(request.ip()));
    health.addTo(routes);
    info.addTo(routes);
    history.addTo(routes);
    search.addTo(routes);
    articles.addTo(routes);
    fragments.addTo(routes);
    libre.addTo(routes);
  }

  /** Begins to load the models. */
  void warm() {
    loading.start();
  }

  /** Refuses new work and gives what runs some time; then cancels it. */
  void close(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    workers.close();
    try {
      loading.join(patience.toMillis());
      if (!workers.await(Duration.ofNanos(end - System.nanoTime()))) {
        jobs.cancelAll();
        libre.cancelAll();
        if (!workers.await(Duration.ofSeconds(1))) {
          LOG.warn("some articles did not end in time");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    libre.close();
  }
}
