package dev.perekaz.search;

import dev.perekaz.memory.History;
import dev.perekaz.memory.StoredArticle;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.report.DocumentReader;
import dev.perekaz.report.UnreadableDocumentException;
import java.util.Map;
import java.util.Optional;

/** The articles of the history. */
public record HistoryArticles(History history) implements Articles {
  @Override
  public Map<String, String> editions() {
    return history.editions();
  }

  @Override
  public Optional<ArticleResult> read(String id) throws UnreadableDocumentException {
    Optional<StoredArticle> stored = history.find(id);
    return stored.isEmpty()
        ? Optional.empty()
        : Optional.of(new DocumentReader().read(stored.get().name(), stored.get().document()));
  }
}
