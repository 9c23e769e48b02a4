package dev.perekaz.search;

import dev.perekaz.memory.ArticleFacts;
import dev.perekaz.summary.SourceSentence;
import java.util.List;
import java.util.Optional;

/**
 * Articles on one event, and what they say of it.
 *
 * @param reports one or more, the most typical first
 * @param summary sentences of the reports, in the order of these
 */
public record Event(List<Report> reports, List<Told> summary) {
  public Event {
    reports = List.copyOf(reports);
    summary = List.copyOf(summary);
  }

  /**
   * An article.
   *
   * @param translation of its title, if there is one
   * @param duplicate the title of a report before it that says nearly the same, if one does
   */
  public record Report(
      ArticleFacts article, Optional<String> translation, Optional<String> duplicate) {}

  /** A sentence and the article that says it. */
  public record Told(ArticleFacts article, SourceSentence sentence) {}
}
