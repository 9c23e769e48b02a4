package dev.perekaz.pipeline;

import dev.perekaz.model.ModelCard;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.summary.Summary;
import dev.perekaz.translate.Translator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Summarises an article as its reader understands it. */
record ArticleSummary(Segmenter segmenter, Summarizer summarizer, Translator translator) {
  /** The result with a summary of what it now says. */
  ArticleResult summarize(ArticleResult result, PipelineOptions options) {
    List<SourceSentence> sentences = RetoldArticle.of(result, segmenter).sentences();
    Summary summary =
        summarizer.summarize(
            sentences,
            SourceSentence.mostFrequentLanguage(sentences, options.target()),
            options.method(),
            options.budget());
    return result.withSummary(summary, options).withModels(models(result, summary));
  }

  /** The models that took part; the encoder is among them where its vectors counted. */
  private List<UsedModel> models(ArticleResult result, Summary summary) {
    Optional<ModelCard> card = translator.encoder().opened();
    Stream<UsedModel> others =
        result.models().stream()
            .filter(model -> card.map(ModelCard::id).filter(model.id()::equals).isEmpty());
    Stream<UsedModel> own =
        card
            .filter(opened -> summary.method().takesVectors() || isCompared(result))
            .map(UsedModel::of)
            .stream();
    return Stream.concat(others, own).toList();
  }

  /** Whether any translation was compared with its source. */
  private static boolean isCompared(ArticleResult result) {
    return result.fragments().stream()
        .flatMap(fragment -> fragment.units().stream())
        .anyMatch(unit -> unit.translation().likeness().isPresent());
  }
}
