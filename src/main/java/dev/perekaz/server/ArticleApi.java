package dev.perekaz.server;

import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.ingest.Reading;
import dev.perekaz.ingest.UnreadableArticleException;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.pipeline.Revision;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** {@code /api/articles/…}: takes articles on, tells of them and hands them out. */
final class ArticleApi {
  /** So long a proxy or a browser may wait for a sign of life. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private static final String ONLY_RUNNING = "running";
  private static final String PASTED = "pasted";

  private final ArticleReader reader;
  private final Jobs jobs;
  private final Shelf shelf;
  private final Revision revision;
  private final Limits limits;

  ArticleApi(ArticleReader reader, Jobs jobs, Shelf shelf, Revision revision, Limits limits) {
    this.reader = reader;
    this.jobs = jobs;
    this.shelf = shelf;
    this.revision = revision;
    this.limits = limits;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/api/articles", this::post);
    routes.delete("/api/articles", this::deleteAll);
    routes.get("/api/articles/{id}", this::get);
    routes.patch("/api/articles/{id}", this::patch);
    routes.delete("/api/articles/{id}", this::delete);
    routes.get("/api/articles/{id}/events", this::events);
    routes.get("/api/articles/{id}/export/{form}", this::export);
  }

  private void post(Context request) {
    Job job = request.isMultipartFormData() ? startFile(request) : startText(Body.of(request));
    request.status(202).header("Location", "/api/articles/" + job.id());
    Answers.send(
        request, Answers.object().put("id", job.id().text()).put("state", job.state().code()));
  }

  private Job startText(Body body) {
    String text =
        body.text("text").orElseThrow(() -> Refusal.bad("text is missing: the article to be read"));
    PipelineOptions options =
        body.object("options").map(Wishes::of).orElse(PipelineOptions.DEFAULT);
    return start(
        FileName.of(body.text("name").orElse(PASTED)),
        text.getBytes(StandardCharsets.UTF_8),
        options);
  }

  private Job startFile(Context request) {
    UploadedFile file = request.uploadedFile("file");
    if (file == null) {
      throw Refusal.bad("file is missing: send the article as a part named \"file\"");
    }
    try (InputStream content = file.content()) {
      return start(FileName.of(file.filename()), content.readAllBytes(), Wishes.ofForm(request));
    } catch (IOException e) {
      throw Refusal.bad("the file broke off: %s", e);
    }
  }

  private Job start(String name, byte[] bytes, PipelineOptions options) {
    try {
      Reading reading = reader.read(name, bytes);
      int length = reading.article().text().length();
      if (length > limits.characters()) {
        throw Refusal.bad(
            "Invalid request: request (%d) exceeds text limit (%d)", length, limits.characters());
      }
      return jobs.start(bytes, reading, options);
    } catch (UnreadableArticleException e) {
      throw Refusal.because(e);
    }
  }

  private void get(Context request) {
    Answers.send(request, Answers.article(find(id(request))));
  }

  private static ArticleId id(Context request) {
    return new ArticleId(request.pathParam("id"));
  }

  /** Asks the shelf last, for that is where an article goes from the jobs. */
  private ArticleRecord find(ArticleId id) {
    return jobs.find(id).map(Job::record).orElseGet(() -> shelf.get(id));
  }

  private void patch(Context request) {
    Body body = Body.of(request);
    ArticleId id = id(request);
    jobs.refuseRunning(id);
    ArticleRecord changed =
        shelf.update(id, article -> article.withResult(summarize(article.finished(), body)));
    Answers.send(request, Answers.summary(changed.finished()));
  }

  private ArticleResult summarize(ArticleResult result, Body body) {
    return revision.summarize(
        result,
        body.text("method").map(Wishes::method).orElse(result.options().method()),
        Wishes.budget(body.whole("sentences"), body.number("share"))
            .orElse(result.options().budget()));
  }

  /** Stops what runs and deletes what has ended, unless only what runs was meant. */
  private void delete(Context request) {
    ArticleId id = id(request);
    Optional<Job> job = jobs.find(id);
    if (job.isPresent()) {
      jobs.cancel(job.get());
      request.status(202);
      Answers.send(request, Answers.object().put("id", id.text()).put("state", "cancelled"));
    } else if (ONLY_RUNNING.equals(request.queryParam("only"))) {
      throw new Refusal(Refusal.CONFLICT, "the article has ended; nothing is left to be cancelled");
    } else if (shelf.delete(id)) {
      request.status(204);
    } else {
      throw Refusal.notFound("there is no article %s; it may be deleted", id);
    }
  }

  private void deleteAll(Context request) {
    jobs.discardAll();
    shelf.deleteAll();
    request.status(204);
  }

  private void events(Context request) throws InterruptedException {
    ArticleId id = id(request);
    Optional<Job> job = jobs.find(id);
    if (job.isPresent()) {
      watch(job.get(), request);
    } else {
      send(EndedLog.of(find(id)), request);
    }
  }

  private void watch(Job job, Context request) throws InterruptedException {
    jobs.watch(job);
    try {
      send(job.events(), request);
    } finally {
      jobs.leave(job);
    }
  }

  private static void send(EventLog log, Context request) throws InterruptedException {
    try {
      new EventStream(log, HEARTBEAT).send(request);
    } catch (IOException e) {
      // The reader is gone; nobody is left to be told.
    }
  }

  private void export(Context request) {
    ExportForm form = ExportForm.of(request.pathParam("form"));
    ArticleResult result = find(id(request)).finished();
    String name = form.fileName(result.reading().source().name());
    request
        .contentType(form.mediaType())
        .header("Content-Disposition", FileName.attachment(name))
        .result(form.write(result));
  }
}
