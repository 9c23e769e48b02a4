package dev.perekaz.server;

import dev.perekaz.ingest.Reading;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.Pipeline;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.pipeline.ProgressListener;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.report.JsonReport;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An article on its way through the pipeline, and what has been told of it. */
final class Job implements ProgressListener {
  private static final Logger LOG = LoggerFactory.getLogger(Job.class);

  private final ArticleId id;
  private final Instant created;
  private final byte[] source;
  private final Reading reading;
  private final PipelineOptions options;
  private final EventLog events = new EventLog();
  private final AtomicInteger watchers = new AtomicInteger();
  private volatile State state = State.QUEUED;
  private volatile boolean cancelled;
  private volatile @Nullable ArticleResult result;
  private boolean discarded;
  private int done;

  Job(ArticleId id, Instant created, byte[] source, Reading reading, PipelineOptions options) {
    this.id = id;
    this.created = created;
    this.source = source;
    this.reading = reading;
    this.options = options;
    tell();
  }

  ArticleId id() {
    return id;
  }

  /** How many follow it at the moment. */
  AtomicInteger watchers() {
    return watchers;
  }

  State state() {
    return state;
  }

  EventLog events() {
    return events;
  }

  /** What there is of the article by now. */
  ArticleRecord record() {
    return as(state, Optional.empty());
  }

  /** Runs the article to its end, good or bad. */
  ArticleRecord run(Pipeline pipeline) {
    try {
      state = State.RUNNING;
      tell();
      ArticleResult made = pipeline.run(reading, options, this);
      result = made;
      events.add("summary", new JsonReport().summary(made));
      return as(State.DONE, Optional.empty());
    } catch (CancellationException e) {
      return as(State.CANCELLED, Optional.empty());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("an article failed", e);
      return as(State.FAILED, Optional.of("a fault of the program; its log says more"));
    }
  }

  /** Lets it end at its next step. */
  void cancel() {
    cancelled = true;
  }

  /** As it ends if it never ran. */
  ArticleRecord withdrawn() {
    return as(State.CANCELLED, Optional.empty());
  }

  /** Nothing of it is to be kept, however it ends. */
  synchronized void discard() {
    discarded = true;
  }

  synchronized void unlessDiscarded(Runnable keep) {
    if (!discarded) {
      keep.run();
    }
  }

  private ArticleRecord as(State now, Optional<String> error) {
    return new ArticleRecord(id, created, source, now, Optional.ofNullable(result), error);
  }

  /** Tells the last event: whoever hears of it finds the article where it is kept. */
  void close(ArticleRecord kept) {
    state = kept.state();
    events.close("end", Answers.state(kept.state(), kept.error()));
  }

  private void tell() {
    events.add("state", Answers.state(state, Optional.empty()));
  }

  @Override
  public void named(ArticleResult soFar) {
    result = soFar;
    events.add("article", new JsonReport().compact(soFar));
    tellProgress(soFar);
  }

  @Override
  public void retold(int index, RetoldFragment fragment) {
    ArticleResult soFar = Objects.requireNonNull(result).withFragment(index, fragment);
    result = soFar;
    done++;
    events.add("fragment", Answers.fragment(soFar, index));
    tellProgress(soFar);
  }

  private void tellProgress(ArticleResult soFar) {
    long total = soFar.fragments().stream().filter(RetoldFragment::isRetold).count();
    events.add("progress", "{\"done\":%d,\"total\":%d}".formatted(done, total));
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }
}
