package dev.perekaz.report;

import dev.perekaz.fragment.Fragment;
import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.ingest.Reading;
import dev.perekaz.langid.Candidate;
import dev.perekaz.langid.Detection;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.pipeline.Stage;
import dev.perekaz.pipeline.StageTiming;
import dev.perekaz.pipeline.UsedModel;
import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Method;
import dev.perekaz.summary.Salience;
import dev.perekaz.summary.Summary;
import dev.perekaz.summary.SummarySentence;
import dev.perekaz.text.Evidence;
import dev.perekaz.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Makes a result of a document's fields. */
record ResultFields(JsonFields document, Reading reading) {
  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  ArticleResult read() {
    JsonFields article = document.fields("article");
    JsonFields provenance = document.fields("provenance");
    return new ArticleResult(
        reading,
        detection(article, evidence(article, "evidence")),
        document.list("fragments", this::fragment),
        summary(document.fields("summary")),
        options(provenance.fields("settings")),
        document.list("timings", ResultFields::timing),
        provenance.list("models", ResultFields::model),
        Instant.parse(provenance.text("finished")));
  }

  private RetoldFragment fragment(JsonFields fields) {
    JsonFields reasons = fields.fields("evidence");
    Detection detection = detection(fields, evidence(reasons, "language"));
    Span span = fields.span();
    Fragment fragment =
        new Fragment(
            span,
            fields.choice("kind", FragmentKind.class),
            Objects.checkIndex(fields.integer("block"), reading.article().blocks().size()),
            detection.language(),
            evidence(reasons, "place"));
    return new RetoldFragment(
        fragment,
        span.in(reading.article().text()),
        detection,
        fields.list("units", unit -> new UnitFields(unit).read()));
  }

  private static Detection detection(JsonFields fields, List<Evidence> evidence) {
    return new Detection(
        fields.language("language"),
        fields.list(
            "candidates", one -> new Candidate(one.language("language"), one.decimal("score"))),
        fields.decimal("margin"),
        evidence);
  }

  private static List<Evidence> evidence(JsonFields fields, String name) {
    return fields.list(
        name,
        reason -> new Evidence(reason.choice("kind", Evidence.Kind.class), reason.text("detail")));
  }

  private static Summary summary(JsonFields fields) {
    return new Summary(
        fields.choice("method", Method.class),
        fields.language("language"),
        fields.list("sentences", ResultFields::sentence),
        fields.textIfAny("makeshift"));
  }

  private static SummarySentence sentence(JsonFields fields) {
    return new SummarySentence(
        fields.span(),
        fields.text("text"),
        fields.truth("translated"),
        fields.integer("rank"),
        fields.integer("position"),
        salience(fields.fields("salience")));
  }

  /**
   * Each number was rounded, so the parts' sum may miss the total by up to two units of the last
   * place. The four parts and the total share what is missing: each moves by less than half a unit,
   * so all five are rounded to what was written.
   */
  private static Salience salience(JsonFields fields) {
    double centrality = fields.decimal("centrality");
    double position = fields.decimal("position");
    double length = fields.decimal("length");
    double redundancy = fields.decimal("redundancy");
    double share = (fields.decimal("total") - (centrality + position + length + redundancy)) / 5;
    return new Salience(
        centrality + share, position + share, length + share, Math.min(0.0, redundancy + share));
  }

  private static PipelineOptions options(JsonFields fields) {
    return new PipelineOptions(
        fields.language("target"),
        fields.choice("method", Method.class),
        budget(fields.fields("budget")),
        fields.integer("beams"));
  }

  private static Budget budget(JsonFields fields) {
    return fields.has("sentences")
        ? new Budget.Sentences(fields.integer("sentences"))
        // A tiny share was rounded to none.
        : new Budget.Share(Math.max(fields.decimal("share"), Double.MIN_VALUE));
  }

  private static StageTiming timing(JsonFields fields) {
    long nanoseconds = Math.round(fields.decimal("milliseconds") * NANOSECONDS_PER_MILLISECOND);
    return new StageTiming(fields.choice("stage", Stage.class), Duration.ofNanos(nanoseconds));
  }

  private static UsedModel model(JsonFields fields) {
    return new UsedModel(
        fields.text("id"), fields.text("name"), fields.text("revision"), fields.text("licence"));
  }
}
