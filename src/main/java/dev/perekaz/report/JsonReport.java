package dev.perekaz.report;

import dev.perekaz.ingest.Source;
import dev.perekaz.langid.Detection;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Salience;
import dev.perekaz.summary.SummarySentence;
import dev.perekaz.summary.WordCount;
import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.Evidence;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Post;
import dev.perekaz.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a result as one JSON document, as {@code article.schema.json} beside this class says. */
public final class JsonReport {
  /** Id of the documents' form; its number changes whenever a reader of them has to. */
  public static final String SCHEMA = "https://perekaz.dev/schema/article-1.json";

  public String write(ArticleResult result) {
    return Json.object(true, json -> new Document(json, result).write()) + "\n";
  }

  /** The document on one line. */
  public String compact(ArticleResult result) {
    return Json.object(false, json -> new Document(json, result).write());
  }

  /** One of the document's fragments, on one line. */
  public String fragment(ArticleResult result, int index) {
    return Json.object(
        false, json -> new Document(json, result).writeFragment(result.fragments().get(index)));
  }

  /** The document's summary, on one line. */
  public String summary(ArticleResult result) {
    return Json.object(false, json -> new Document(json, result).writeSummary());
  }

  /** Writes the document's parts in their order. */
  private record Document(Json json, ArticleResult result) {
    private Article article() {
      return result.reading().article();
    }

    void write() throws IOException {
      json.field("schema", SCHEMA);
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
      json.field("title", article().title()).field("date", article().date().map(Object::toString));
      writeDetection(result.language());
      writeEvidence("evidence", result.language().evidence());
      json.field("words", WordCount.of(article().text()))
          .field("text", article().text())
          .objects("blocks", article().blocks(), this::writeBlock);
    }

    private void writeBlock(Block block) throws IOException {
      writeSpan(block.span());
      json.field("kind", code(block.kind())).field("declared", block.declared().map(Lang::tag));
    }

    private void writeDetection(Detection detection) throws IOException {
      json.field("language", detection.language().tag())
          .objects(
              "candidates",
              detection.candidates(),
              candidate ->
                  json.field("language", candidate.language().tag())
                      .field("score", candidate.score()))
          .field("margin", detection.margin());
    }

    private void writeEvidence(String name, List<Evidence> reasons) throws IOException {
      json.objects(
          name,
          reasons,
          reason -> json.field("kind", code(reason.kind())).field("detail", reason.detail()));
    }

    private void writeFragment(RetoldFragment fragment) throws IOException {
      writeSpan(fragment.fragment().span());
      json.field("block", fragment.fragment().block())
          .field("kind", code(fragment.fragment().kind()))
          .field("text", fragment.text())
          .field("romanized", RomanName.of(result, fragment));
      writeDetection(fragment.detection());
      json.object(
          "evidence",
          () -> {
            writeEvidence("place", fragment.fragment().evidence());
            writeEvidence("language", fragment.detection().evidence());
          });
      Optional<Post> post = Posts.of(article(), fragment);
      if (post.isPresent()) {
        json.object("post", () -> writePost(post.get()));
      } else {
        json.missing("post");
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
          .object("budget", () -> writeBudget(result.options().budget()))
          .field("language", result.summary().language().tag())
          .objects("sentences", result.summary().sentences(), this::writeSentence);
      Optional<String> makeshift = result.summary().makeshift();
      if (makeshift.isPresent()) {
        json.field("makeshift", makeshift);
      }
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
      json.field("centrality", salience.centrality())
          .field("position", salience.position())
          .field("length", salience.length())
          .field("redundancy", salience.redundancy())
          .field("total", salience.total());
    }

    private void writeProvenance() throws IOException {
      json.field("program", "perekaz")
          .field("version", ProgramVersion.current())
          .objects(
              "models",
              result.models(),
              model ->
                  json.field("id", model.id())
                      .field("name", model.name())
                      .field("revision", model.revision())
                      .field("licence", model.licence()))
          .object("settings", () -> writeSettings(result.options()))
          .field("finished", result.finished().toString());
    }

    private void writeSettings(PipelineOptions options) throws IOException {
      json.field("target", options.target().tag())
          .field("method", code(options.method()))
          .object("budget", () -> writeBudget(options.budget()))
          .field("beams", options.beams());
    }

    private void writeBudget(Budget budget) throws IOException {
      if (budget instanceof Budget.Sentences sentences) {
        json.field("sentences", sentences.count());
      } else if (budget instanceof Budget.Share share) {
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
