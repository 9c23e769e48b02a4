package dev.perekaz.memory;

import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Sentences with their vectors. What it holds can be made again from the articles' documents. Every
 * method throws {@link UncheckedMemoryException} if the disk or the file fails.
 */
public final class SentenceIndex {
  private final Database database;
  private final Guard guard;

  /** Says whether an article still stands as it was read. */
  @FunctionalInterface
  interface Guard {
    /** For an index whose articles are not in the same file. */
    Guard NONE = (handle, id, edition) -> true;

    boolean stands(Handle handle, String id, String edition);
  }

  SentenceIndex(Database database, Guard guard) {
    this.database = database;
    this.guard = guard;
  }

  /** The edition of each article that is indexed by this encoder, by the articles' ids. */
  public Map<String, String> editions(String encoder) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT id, edition FROM indexed WHERE encoder = :encoder")
                .bind("encoder", encoder)
                .setMapKeyColumn("id")
                .setMapValueColumn("edition")
                .collectInto(new GenericType<Map<String, String>>() {}));
  }

  /**
   * Keeps an article's sentences in place of what was kept of it, unless it was deleted or changed
   * since it was read.
   */
  public void put(IndexedArticle article, String encoder) {
    database.write(handle -> put(handle, article, encoder));
  }

  private boolean put(Handle handle, IndexedArticle article, String encoder) {
    String id = article.facts().id();
    if (!guard.stands(handle, id, article.edition())) {
      return false;
    }
    forget(handle, id);
    long key = putFacts(handle, article, encoder);
    putSentences(handle, key, article.sentences());
    handle.execute(
        "INSERT INTO indexed_vectors (article, vectors) VALUES (?, ?)", key, article.vectors());
    return true;
  }

  private static long putFacts(Handle handle, IndexedArticle article, String encoder) {
    ArticleFacts facts = article.facts();
    return handle
        .createQuery(
            """
            INSERT INTO indexed (id, edition, encoder, name, title, language, published)
            VALUES (:id, :edition, :encoder, :name, :title, :language, :published)
            RETURNING key
            """)
        .bind("id", facts.id())
        .bind("edition", article.edition())
        .bind("encoder", encoder)
        .bind("name", facts.name())
        .bind("title", facts.title())
        .bind("language", facts.language().tag())
        .bind("published", facts.date().map(LocalDate::toString).orElse(null))
        .mapTo(long.class)
        .one();
  }

  private static void putSentences(Handle handle, long key, List<SourceSentence> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO indexed_sentence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (int place = 0; place < sentences.size(); place++) {
      SourceSentence sentence = sentences.get(place);
      batch.add(
          key,
          place,
          sentence.span().start(),
          sentence.span().end(),
          sentence.role().name(),
          sentence.original(),
          sentence.written().tag(),
          sentence.text(),
          sentence.language().tag(),
          sentence.translated());
    }
    batch.execute();
  }

  static void forget(Handle handle, String id) {
    handle.execute("DELETE FROM indexed WHERE id = ?", id);
  }

  /** Deletes articles, so that none of their text is left in the file. */
  public void remove(Collection<String> ids) {
    database.erase(
        handle ->
            ids.stream()
                .mapToInt(id -> handle.execute("DELETE FROM indexed WHERE id = ?", id))
                .sum());
  }

  /** What an encoder is to remember of itself, if {@link #putSpace} kept it. */
  public Optional<byte[]> space(String encoder) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT numbers FROM encoder_space WHERE encoder = :encoder")
                .bind("encoder", encoder)
                .mapTo(byte[].class)
                .findOne());
  }

  /** Keeps it in place of what was kept of whatever encoder. */
  public void putSpace(String encoder, byte[] numbers) {
    database.write(
        handle -> {
          handle.execute("DELETE FROM encoder_space");
          return handle.execute("INSERT INTO encoder_space VALUES (?, ?)", encoder, numbers);
        });
  }

  /**
   * Deletes what other encoders made: vectors of two encoders cannot be compared.
   *
   * @return how many articles there were of it
   */
  public int removeOthers(String encoder) {
    return database.write(
        handle -> handle.execute("DELETE FROM indexed WHERE encoder <> ?", encoder));
  }

  /** The vectors of all articles, in the order in which they were indexed. */
  public List<ArticleVectors> vectors() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT article, vectors FROM indexed_vectors ORDER BY article")
                .map((row, context) -> new ArticleVectors(row.getLong(1), row.getBytes(2)))
                .list());
  }

  /** An article of {@link #vectors}, unless it was deleted since. */
  public Optional<IndexedArticle> find(long key) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM indexed JOIN indexed_vectors ON article = key WHERE key = :key")
                .bind("key", key)
                .map((row, context) -> article(row, sentences(handle, key)))
                .findOne());
  }

  private static List<SourceSentence> sentences(Handle handle, long key) {
    return handle
        .createQuery("SELECT * FROM indexed_sentence WHERE article = :key ORDER BY place")
        .bind("key", key)
        .map((row, context) -> sentence(row))
        .list();
  }

  private static SourceSentence sentence(ResultSet row) throws SQLException {
    return new SourceSentence(
        new Span(row.getInt("start"), row.getInt("stop")),
        row.getString("text"),
        new Lang(row.getString("language")),
        Role.valueOf(row.getString("role")),
        row.getBoolean("translated"),
        row.getString("original"),
        new Lang(row.getString("written")));
  }

  private static IndexedArticle article(ResultSet row, List<SourceSentence> sentences)
      throws SQLException {
    ArticleFacts facts =
        new ArticleFacts(
            row.getString("id"),
            row.getString("name"),
            row.getString("title"),
            new Lang(row.getString("language")),
            Optional.ofNullable(row.getString("published")).map(LocalDate::parse));
    return new IndexedArticle(facts, row.getString("edition"), sentences, row.getBytes("vectors"));
  }
}
