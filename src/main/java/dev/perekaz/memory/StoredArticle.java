package dev.perekaz.memory;

import dev.perekaz.text.Lang;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;

/**
 * A finished article with all that is needed to show it again; for the rest see {@link
 * ArticleEntry}.
 *
 * @param source the original file's bytes
 * @param document its report as JSON
 * @param words the text that it is to be found by, in NFC
 */
public record StoredArticle(
    String id,
    String name,
    Optional<String> title,
    Instant created,
    String state,
    Lang language,
    Lang target,
    int fragments,
    int approved,
    byte[] source,
    String document,
    String words) {
  public StoredArticle {
    words = Normalizer.normalize(words, Normalizer.Form.NFC);
  }

  public ArticleEntry entry() {
    return new ArticleEntry(id, name, title, created, state, language, target, fragments, approved);
  }
}
