package dev.perekaz.pipeline;

import dev.perekaz.ingest.Reading;
import dev.perekaz.langid.Detection;
import dev.perekaz.summary.Summary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One article, read, retold and summarised, with every intermediate.
 *
 * @param language of the article as a whole
 * @param fragments in the order of the text
 * @param models that took part
 * @param finished when
 */
public record ArticleResult(
    Reading reading,
    Detection language,
    List<RetoldFragment> fragments,
    Summary summary,
    PipelineOptions options,
    List<StageTiming> timings,
    List<UsedModel> models,
    Instant finished) {
  public ArticleResult {
    fragments = List.copyOf(fragments);
    timings = List.copyOf(timings);
    models = List.copyOf(models);
  }

  /** The same with another fragment at {@code index}. */
  public ArticleResult withFragment(int index, RetoldFragment fragment) {
    List<RetoldFragment> changed = new ArrayList<>(fragments);
    changed.set(index, fragment);
    return new ArticleResult(
        reading, language, changed, summary, options, timings, models, finished);
  }

  ArticleResult withSummary(Summary made, PipelineOptions wishes) {
    return new ArticleResult(reading, language, fragments, made, wishes, timings, models, finished);
  }

  ArticleResult finished(List<StageTiming> taken, Instant when) {
    return new ArticleResult(reading, language, fragments, summary, options, taken, models, when);
  }

  ArticleResult withModels(List<UsedModel> used) {
    return new ArticleResult(
        reading, language, fragments, summary, options, timings, used, finished);
  }
}
