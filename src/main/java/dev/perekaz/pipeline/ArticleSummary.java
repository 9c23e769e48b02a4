package dev.perekaz.pipeline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.summary.Summary;
import dev.perekaz.text.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Summarises an article as its reader understands it. */
record ArticleSummary(Segmenter segmenter, Summarizer summarizer) {
  /** The result with a summary of what it now says. */
  ArticleResult summarize(ArticleResult result, PipelineOptions options) {
    List<SourceSentence> sentences =
        new RetoldArticle(result.reading().article(), result.language().language(), segmenter)
            .sentences(result.fragments());
    Summary summary =
        summarizer.summarize(
            sentences,
            mostFrequent(sentences, options.target()),
            options.method(),
            options.budget());
    return result.withSummary(summary, options);
  }

  /** The language that most of the sentences are to be read in. */
  private static Lang mostFrequent(List<SourceSentence> sentences, Lang otherwise) {
    Map<Lang, Long> counts =
        sentences.stream().collect(groupingBy(SourceSentence::language, counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Lang, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }
}
