package dev.perekaz.server;

import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.ingest.UnreadableArticleException;
import dev.perekaz.memory.History;
import dev.perekaz.memory.StoredArticle;
import dev.perekaz.report.DocumentReader;
import dev.perekaz.report.UnreadableDocumentException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The articles that have ended: the latest in memory, all of them in the history. */
final class Shelf {
  private static final int IN_MEMORY = 32;
  private static final int LOCKS = 64;

  private final History history;
  private final ArticleReader reader;
  private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();
  private final Map<ArticleId, ArticleRecord> latest =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ArticleId, ArticleRecord> eldest) {
              return size() > IN_MEMORY;
            }
          });

  Shelf(History history, ArticleReader reader) {
    this.history = history;
    this.reader = reader;
  }

  /** Keeps an article, in place of what was kept under its id. */
  void put(ArticleRecord article) {
    latest.put(article.id(), article);
    article.result().map(result -> HistoryEntries.of(article, result)).ifPresent(history::save);
  }

  /** The article with this id, if it has ended and was not deleted. */
  Optional<ArticleRecord> find(ArticleId id) {
    ArticleRecord found = latest.get(id);
    return found != null ? Optional.of(found) : load(id);
  }

  /**
   * @throws Refusal if there is no such article
   */
  ArticleRecord get(ArticleId id) {
    return find(id)
        .orElseThrow(() -> Refusal.notFound("there is no article %s; it may be deleted", id));
  }

  private Optional<ArticleRecord> load(ArticleId id) {
    Optional<ArticleRecord> loaded = history.find(id.text()).map(stored -> read(id, stored));
    loaded.ifPresent(article -> latest.put(id, article));
    return loaded;
  }

  private ArticleRecord read(ArticleId id, StoredArticle stored) {
    try {
      return new ArticleRecord(
          id,
          stored.created(),
          stored.source(),
          State.of(stored.state()),
          Optional.of(
              new DocumentReader()
                  .read(stored.document(), reader.read(stored.name(), stored.source()))),
          Optional.empty());
    } catch (UnreadableArticleException | UnreadableDocumentException e) {
      throw new IllegalStateException("article %s in the history cannot be read".formatted(id), e);
    }
  }

  /**
   * Changes an article, one change at a time.
   *
   * @throws Refusal if there is no such article
   */
  ArticleRecord update(ArticleId id, UnaryOperator<ArticleRecord> change) {
    synchronized (locks[Math.floorMod(id.hashCode(), LOCKS)]) {
      ArticleRecord changed = change.apply(get(id));
      put(changed);
      return changed;
    }
  }

  /** Whether there was such an article; now there is none. */
  boolean delete(ArticleId id) {
    boolean known = latest.remove(id) != null;
    return history.delete(id.text()) || known;
  }

  void deleteAll() {
    latest.clear();
    history.deleteAll();
  }
}
