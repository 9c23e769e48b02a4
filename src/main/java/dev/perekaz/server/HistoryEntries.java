package dev.perekaz.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.memory.ArticleEntry;
import dev.perekaz.memory.StoredArticle;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.report.HtmlReport;
import dev.perekaz.report.JsonReport;
import dev.perekaz.translate.Review;
import dev.perekaz.translate.TranslationUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Articles as the history has them. */
final class HistoryEntries {
  private HistoryEntries() {}

  static StoredArticle of(ArticleRecord article, ArticleResult result) {
    return new StoredArticle(
        article.id().text(),
        result.reading().source().name(),
        Optional.of(HtmlReport.title(result)),
        article.created(),
        article.state().code(),
        result.language().language(),
        result.options().target(),
        (int) result.fragments().stream().filter(RetoldFragment::isRetold).count(),
        (int) result.fragments().stream().filter(HistoryEntries::isApproved).count(),
        article.source(),
        new JsonReport().write(result),
        words(result));
  }

  private static boolean isApproved(RetoldFragment fragment) {
    return !fragment.units().isEmpty()
        && fragment.units().stream()
            .allMatch(unit -> unit.review().status() == Review.Status.APPROVED);
  }

  /** What a search looks through: the text and what became of its foreign passages. */
  private static String words(ArticleResult result) {
    return Stream.concat(
            Stream.of(result.reading().article().text()),
            result.fragments().stream()
                .flatMap(fragment -> fragment.units().stream())
                .map(TranslationUnit::target))
        .collect(Collectors.joining("\n"));
  }

  static ObjectNode answer(ArticleEntry entry) {
    return Answers.object()
        .put("id", entry.id())
        .put("name", entry.name())
        .put("title", entry.title().orElse(null))
        .put("created", entry.created().toString())
        .put("state", entry.state())
        .put("language", entry.language().tag())
        .put("target", entry.target().tag())
        .put("fragments", entry.fragments())
        .put("approved", entry.approved());
  }
}
