package dev.perekaz.report;

import dev.perekaz.ingest.Source;
import dev.perekaz.langid.Detection;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Salience;
import dev.perekaz.summary.SummarySentence;
import dev.perekaz.text.Article;
import dev.perekaz.text.Evidence;
import dev.perekaz.text.Post;
import dev.perekaz.text.Span;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a result as one JSON document, as {@code article.schema.json} beside this class says. */
public final class JsonReport {
  /** Changes whenever a reader of the documents has to. */
  public static final int SCHEMA_VERSION = 1;

  public String write(ArticleResult result) {
    return Json.object(true, json -> new Document(json, result).write()) + "\n";
  }

  /** Writes the document's parts in their order. */
  private record Document(Json json, ArticleResult result) {
    private Article article() {
      return result.reading().article();
    }

    void write() throws IOException {
      json.field("schemaVersion", SCHEMA_VERSION);
      json.object("source", this::writeSource);
      json.object("article", this::writeArticle);
      json.objects(
          "removals",
          result.reading().removals(),
          removal -> {
            writeSpan(removal.span());
            json.field("kind", code(removal.kind()))
                .field("text", removal.span().in(article().text()));
          });
      json.objects("fragments", result.fragments(), this::writeFragment);
      json.object("summary", this::writeSummary);
      json.objects(
          "timings",
          result.timings(),
          timing ->
              json.field("stage", code(timing.stage()))
                  .field("milliseconds", timing.duration().toNanos() / 1e6));
      json.object("provenance", this::writeProvenance);
    }

    private void writeSource() throws IOException {
      Source source = result.reading().source();
      json.field("name", source.name())
          .field("format", code(source.format()))
          .field("charset", source.charset())
          .field("sha256", source.sha256());
    }

    private void writeArticle() throws IOException {
      json.field("title", article().title())
          .field("date", article().date().map(Object::toString))
          .field("text", article().text());
      writeDetection(result.language(), Stream.empty());
    }

    private void writeDetection(Detection detection, Stream<Evidence> before) throws IOException {
      json.field("language", detection.language().tag())
          .field("margin", detection.margin())
          .objects(
              "candidates",
              detection.candidates(),
              candidate ->
                  json.field("language", candidate.language().tag())
                      .field("score", candidate.score()))
          .objects(
              "evidence",
              Stream.concat(before, detection.evidence().stream()).toList(),
              reason -> json.field("kind", code(reason.kind())).field("detail", reason.detail()));
    }

    private void writeFragment(RetoldFragment fragment) throws IOException {
      writeSpan(fragment.fragment().span());
      json.field("kind", code(fragment.fragment().kind())).field("text", fragment.text());
      writeDetection(fragment.detection(), fragment.fragment().evidence().stream());
      Optional<Post> post = article().blocks().get(fragment.fragment().block()).post();
      if (post.isPresent() && !post.get().footer().contains(fragment.fragment().span())) {
        json.object("post", () -> writePost(post.get()));
      }
      json.objects("units", fragment.units(), unit -> new JsonUnit(json).write(unit));
    }

    private void writePost(Post post) throws IOException {
      json.field("author", post.author().map(span -> span.in(article().text())))
          .field("handle", post.handle())
          .field("date", post.date().map(Object::toString))
          .strings("links", post.links());
    }

    private void writeSummary() throws IOException {
      json.field("method", code(result.summary().method()))
          .field("language", result.summary().language().tag())
          .objects("sentences", result.summary().sentences(), this::writeSentence);
    }

    private void writeSentence(SummarySentence sentence) throws IOException {
      writeSpan(sentence.span());
      json.field("text", sentence.text())
          .field("translated", sentence.translated())
          .field("rank", sentence.rank())
          .field("position", sentence.position())
          .object("salience", () -> writeSalience(sentence.salience()));
    }

    private void writeSalience(Salience salience) throws IOException {
      json.field("total", salience.total())
          .field("centrality", salience.centrality())
          .field("position", salience.position())
          .field("length", salience.length())
          .field("redundancy", salience.redundancy());
    }

    private void writeProvenance() throws IOException {
      json.field("program", "perekaz")
          .field("version", ProgramVersion.current())
          .field("finished", result.finished().toString())
          .objects(
              "models",
              result.models(),
              model ->
                  json.field("id", model.id())
                      .field("name", model.name())
                      .field("revision", model.revision())
                      .field("licence", model.licence()))
          .object("settings", () -> writeSettings(result.options()));
    }

    private void writeSettings(PipelineOptions options) throws IOException {
      json.field("target", options.target().tag())
          .field("method", code(options.method()))
          .field("beams", options.beams());
      if (options.budget() instanceof Budget.Sentences sentences) {
        json.field("sentences", sentences.count());
      } else if (options.budget() instanceof Budget.Share share) {
        json.field("share", share.share());
      }
    }

    private void writeSpan(Span span) throws IOException {
      json.field("start", span.start()).field("end", span.end());
    }
  }

  /** As JSON names the values of an enum: {@code block-quote}. */
  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
