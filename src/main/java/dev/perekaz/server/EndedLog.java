package dev.perekaz.server;

import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.report.JsonReport;

/** What is told of an article that has ended, to whoever comes late. */
final class EndedLog {
  private EndedLog() {}

  static EventLog of(ArticleRecord article) {
    EventLog log = new EventLog();
    article.result().ifPresent(result -> tell(log, result));
    log.close("end", Answers.state(article.state(), article.error()));
    return log;
  }

  private static void tell(EventLog log, ArticleResult result) {
    log.add("article", new JsonReport().compact(result));
    log.add("summary", new JsonReport().summary(result));
  }
}
