package dev.perekaz.memory;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.Recall;
import dev.perekaz.translate.Translation.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The translation memory: for a sentence and a pair of languages, what a person approved last.
 * Sentences are the same if they are in NFC and with their white space evened out. Every method
 * throws {@link UncheckedMemoryException} if the disk or the file fails.
 */
public final class Approved implements Recall {
  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");
  private static final String KEY =
      "WHERE sentence = :sentence AND language = :from AND target_language = :to";
  private static final String NEWEST =
      "ORDER BY approved DESC, id DESC LIMIT :limit OFFSET :offset";

  private final Database database;

  Approved(Database database) {
    this.database = database;
  }

  /** Keeps a translation unless a later one is kept; it is on the disk when this returns. */
  public void approve(String source, LanguagePair languages, String target, Instant when) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO approved
                      (sentence, source, language, target_language, target, approved)
                    VALUES (:sentence, :source, :from, :to, :target, :approved)
                    ON CONFLICT (sentence, language, target_language) DO UPDATE SET
                      (source, target, approved) = (:source, :target, :approved)
                      WHERE :approved >= approved.approved
                    """)
                .bind("sentence", normal(source))
                .bind("source", source)
                .bind("from", languages.from().tag())
                .bind("to", languages.to().tag())
                .bind("target", target)
                .bind("approved", Nanoseconds.of(when))
                .execute());
  }

  /**
   * Takes an approval back, so that none of its text is left in the file.
   *
   * @return whether there was one
   */
  public boolean forget(String source, LanguagePair languages) {
    int deleted =
        database.erase(
            handle ->
                handle
                    .createUpdate("DELETE FROM approved " + KEY)
                    .bind("sentence", normal(source))
                    .bind("from", languages.from().tag())
                    .bind("to", languages.to().tag())
                    .execute());
    return deleted > 0;
  }

  @Override
  public Optional<Remembered> recall(String sentence, LanguagePair languages) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT target, approved FROM approved " + KEY)
                .bind("sentence", normal(sentence))
                .bind("from", languages.from().tag())
                .bind("to", languages.to().tag())
                .map((row, context) -> remembered(row))
                .findOne());
  }

  /** Approvals, the last one first. */
  public List<Approval> list(int limit, int offset) {
    Page page = new Page(limit, offset);
    return database.read(
        handle ->
            page.of(handle.createQuery("SELECT * FROM approved " + NEWEST))
                .map((row, context) -> approval(row))
                .list());
  }

  public int count() {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM approved").mapTo(int.class).one());
  }

  /**
   * Deletes an approval, so that none of its text is left in the file.
   *
   * @return whether it was there
   */
  public boolean delete(long id) {
    return database.erase(handle -> handle.execute("DELETE FROM approved WHERE id = ?", id)) > 0;
  }

  /** Deletes all approvals, so that none of their text is left in the file. */
  public void deleteAll() {
    database.erase(handle -> handle.execute("DELETE FROM approved"));
  }

  private static String normal(String sentence) {
    String even = WHITE.matcher(sentence).replaceAll(" ").strip();
    return Normalizer.normalize(even, Normalizer.Form.NFC);
  }

  private static Remembered remembered(ResultSet row) throws SQLException {
    return new Remembered(row.getString("target"), Nanoseconds.toInstant(row.getLong("approved")));
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        row.getLong("id"),
        row.getString("source"),
        new LanguagePair(
            new Lang(row.getString("language")), new Lang(row.getString("target_language"))),
        row.getString("target"),
        Nanoseconds.toInstant(row.getLong("approved")));
  }
}
