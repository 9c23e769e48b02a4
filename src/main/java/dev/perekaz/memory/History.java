package dev.perekaz.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.perekaz.text.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The finished articles. Every method throws {@link UncheckedMemoryException} if the disk or the
 * file fails.
 */
public final class History {
  private static final String FOUND =
      "FROM article_words JOIN article ON key = article_words.rowid"
          + " WHERE article_words MATCH :query ";
  private static final String NEWEST =
      "ORDER BY created DESC, key DESC LIMIT :limit OFFSET :offset";

  private final Database database;

  History(Database database) {
    this.database = database;
  }

  /** Keeps an article, in place of one with the same id if there is one. */
  public void save(StoredArticle article) {
    database.write(handle -> save(handle, article));
  }

  static long save(Handle handle, StoredArticle article) {
    long key = saveEntry(handle, article.entry());
    saveFile(handle, key, article);
    SentenceIndex.forget(handle, article.id());
    return key;
  }

  private static long saveEntry(Handle handle, ArticleEntry entry) {
    return handle
        .createQuery(
            """
            INSERT INTO article
              (id, edition, name, title, created, state, language, target, fragments, approved)
            VALUES
              (:id, :edition, :name, :title, :created, :state, :language, :target, :fragments,
              :approved)
            ON CONFLICT (id) DO UPDATE SET
              (edition, name, title, created, state, language, target, fragments, approved) =
              (:edition, :name, :title, :created, :state, :language, :target, :fragments,
              :approved)
            RETURNING key
            """)
        .bind("id", entry.id())
        .bind("edition", UUID.randomUUID().toString())
        .bind("name", entry.name())
        .bind("title", entry.title().orElse(null))
        .bind("created", Nanoseconds.of(entry.created()))
        .bind("state", entry.state())
        .bind("language", entry.language().tag())
        .bind("target", entry.target().tag())
        .bind("fragments", entry.fragments())
        .bind("approved", entry.approved())
        .mapTo(long.class)
        .one();
  }

  private static void saveFile(Handle handle, long key, StoredArticle article) {
    handle.execute(
        "INSERT OR REPLACE INTO article_file (article, source, document) VALUES (?, ?, ?)",
        key,
        Packed.pack(article.source()),
        Packed.pack(article.document().getBytes(UTF_8)));
    handle.execute(
        "INSERT OR REPLACE INTO article_words (rowid, title, words) VALUES (?, ?, ?)",
        key,
        Normalizer.normalize(article.title().orElse(""), Normalizer.Form.NFC),
        article.words());
  }

  public Optional<StoredArticle> find(String id) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT article.*, source, document, words FROM article
                    JOIN article_file ON article_file.article = key
                    JOIN article_words ON article_words.rowid = key
                    WHERE id = :id
                    """)
                .bind("id", id)
                .map((row, context) -> article(row))
                .findOne());
  }

  /** For each article, by its id, what tells its present text from former ones. */
  public Map<String, String> editions() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT id, edition FROM article")
                .setMapKeyColumn("id")
                .setMapValueColumn("edition")
                .collectInto(new GenericType<Map<String, String>>() {}));
  }

  static boolean stands(Handle handle, String id, String edition) {
    return handle
        .createQuery("SELECT count(*) FROM article WHERE id = :id AND edition = :edition")
        .bind("id", id)
        .bind("edition", edition)
        .mapTo(boolean.class)
        .one();
  }

  /** Articles, newest first. */
  public List<ArticleEntry> list(int limit, int offset) {
    Page page = new Page(limit, offset);
    return database.read(
        handle ->
            page.of(handle.createQuery("SELECT * FROM article " + NEWEST))
                .map((row, context) -> entry(row))
                .list());
  }

  public int count() {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM article").mapTo(int.class).one());
  }

  /**
   * Articles that have all of some words, or words that begin with them, newest first.
   *
   * @param words as typed; case and accents of Latin letters do not matter, and all but letters and
   *     digits parts words. Nothing is found without a word.
   */
  public List<ArticleEntry> search(String words, int limit, int offset) {
    Page page = new Page(limit, offset);
    return SearchWords.query(words).map(query -> search(query, page)).orElse(List.of());
  }

  private List<ArticleEntry> search(String query, Page page) {
    return database.read(
        handle ->
            page.of(handle.createQuery("SELECT article.* " + FOUND + NEWEST))
                .bind("query", query)
                .map((row, context) -> entry(row))
                .list());
  }

  /** How many articles {@link #search} would find in all. */
  public int count(String words) {
    return SearchWords.query(words).map(this::countFound).orElse(0);
  }

  private int countFound(String query) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT count(*) " + FOUND)
                .bind("query", query)
                .mapTo(int.class)
                .one());
  }

  /**
   * Deletes an article, so that none of its text is left in the file.
   *
   * @return whether it was there
   */
  public boolean delete(String id) {
    return database.erase(handle -> delete(handle, id)) > 0;
  }

  private static int delete(Handle handle, String id) {
    handle.execute(
        "DELETE FROM article_words WHERE rowid = (SELECT key FROM article WHERE id = ?)", id);
    SentenceIndex.forget(handle, id);
    return deleteRest(handle, handle.execute("DELETE FROM article WHERE id = ?", id));
  }

  /** Deletes all articles, so that none of their text is left in the file. */
  public void deleteAll() {
    database.erase(
        handle -> {
          handle.execute("DELETE FROM article_words");
          handle.execute("DELETE FROM indexed");
          return deleteRest(handle, handle.execute("DELETE FROM article"));
        });
  }

  /** Single words of what is deleted stay in the index, as borders between its pages. */
  private static int deleteRest(Handle handle, int deleted) {
    if (deleted > 0) {
      handle.execute("INSERT INTO article_words (article_words) VALUES ('rebuild')");
    }
    return deleted;
  }

  private static ArticleEntry entry(ResultSet row) throws SQLException {
    return new ArticleEntry(
        row.getString("id"),
        row.getString("name"),
        Optional.ofNullable(row.getString("title")),
        Nanoseconds.toInstant(row.getLong("created")),
        row.getString("state"),
        new Lang(row.getString("language")),
        new Lang(row.getString("target")),
        row.getInt("fragments"),
        row.getInt("approved"));
  }

  private static StoredArticle article(ResultSet row) throws SQLException {
    ArticleEntry entry = entry(row);
    return new StoredArticle(
        entry.id(),
        entry.name(),
        entry.title(),
        entry.created(),
        entry.state(),
        entry.language(),
        entry.target(),
        entry.fragments(),
        entry.approved(),
        unpack(row, "source"),
        new String(unpack(row, "document"), UTF_8),
        row.getString("words"));
  }

  private static byte[] unpack(ResultSet row, String column) throws SQLException {
    try {
      return Packed.unpack(row.getBytes(column));
    } catch (DataFormatException e) {
      throw new SQLiteException(column + " cannot be unpacked", SQLiteErrorCode.SQLITE_CORRUPT);
    }
  }
}
