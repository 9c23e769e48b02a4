package dev.perekaz.lab;

import java.util.List;

/**
 * How near a choice comes to those of some people, each the mean over them.
 *
 * @param overlap the share of its sentences that a person chose too
 */
record SummaryScore(double overlap, double rouge1, double rouge2, double rougeL) {
  /**
   * @param people at least one
   */
  static SummaryScore of(SummaryArticle article, List<Integer> chosen, List<List<Integer>> people) {
    List<String> words = article.words(chosen);
    List<SummaryScore> scores =
        people.stream().map(person -> of(chosen, person, words, article.words(person))).toList();
    return new SummaryScore(
        mean(scores, SummaryScore::overlap),
        mean(scores, SummaryScore::rouge1),
        mean(scores, SummaryScore::rouge2),
        mean(scores, SummaryScore::rougeL));
  }

  private static SummaryScore of(
      List<Integer> chosen, List<Integer> person, List<String> words, List<String> reference) {
    double shared = chosen.stream().filter(person::contains).count();
    return new SummaryScore(
        shared / chosen.size(),
        Rouge.runs(words, reference, 1),
        Rouge.runs(words, reference, 2),
        Rouge.longest(words, reference));
  }

  static double mean(
      List<SummaryScore> scores, java.util.function.ToDoubleFunction<SummaryScore> of) {
    return scores.stream().mapToDouble(of).average().orElse(0);
  }
}
