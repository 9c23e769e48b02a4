package dev.perekaz.server;

import dev.perekaz.ingest.Reading;
import dev.perekaz.pipeline.Pipeline;
import dev.perekaz.pipeline.PipelineOptions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The articles that wait or are at work; those that have ended are on the shelf. */
final class Jobs {
  /** So long may a page that was reloaded take to come back. */
  private static final Duration GRACE = Duration.ofSeconds(6);

  private final Map<ArticleId, Job> jobs = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Pipeline pipeline;
  private final Workers workers;
  private final Shelf shelf;
  private final Clock clock;

  Jobs(Pipeline pipeline, Workers workers, Shelf shelf, Clock clock) {
    this.pipeline = pipeline;
    this.workers = workers;
    this.shelf = shelf;
    this.clock = clock;
  }

  /**
   * Takes an article on.
   *
   * @throws Refusal if too many wait already
   */
  Job start(byte[] source, Reading reading, PipelineOptions options) {
    Job job =
        new Job(
            ArticleId.random(random),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            source,
            reading,
            options);
    jobs.put(job.id(), job);
    try {
      workers.submit(job, () -> end(job, job.run(pipeline)));
    } catch (Refusal e) {
      jobs.remove(job.id());
      throw e;
    }
    return job;
  }

  Optional<Job> find(ArticleId id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /**
   * @throws Refusal if the article is not to be changed yet, for it waits or runs
   */
  void refuseRunning(ArticleId id) {
    find(id).map(Job::record).ifPresent(ArticleRecord::finished);
  }

  /** Stops an article at its next step; what waits ends at once. */
  void cancel(Job job) {
    job.cancel();
    if (workers.withdraw(job)) {
      end(job, job.withdrawn());
    }
  }

  /** Somebody follows the article. */
  void watch(Job job) {
    job.watchers().incrementAndGet();
  }

  /** Whoever followed it is gone; if nobody comes back, nobody waits for the article. */
  void leave(Job job) {
    if (job.watchers().decrementAndGet() == 0 && !job.state().hasEnded()) {
      CompletableFuture<Void> unused =
          CompletableFuture.runAsync(
              () -> cancelUnwatched(job),
              CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  private void cancelUnwatched(Job job) {
    if (job.watchers().get() == 0 && !job.state().hasEnded()) {
      cancel(job);
    }
  }

  void cancelAll() {
    List.copyOf(jobs.values()).forEach(this::cancel);
  }

  /** Cancels all, and keeps nothing of them. */
  void discardAll() {
    List<Job> all = List.copyOf(jobs.values());
    all.forEach(Job::discard);
    all.forEach(this::cancel);
  }

  /** First on the shelf, then gone from here: it can be found at any time. */
  private void end(Job job, ArticleRecord article) {
    try {
      job.unlessDiscarded(() -> shelf.put(article));
    } finally {
      jobs.remove(job.id());
      job.close(article);
    }
  }
}
