package dev.perekaz.memory;

import dev.perekaz.text.Lang;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Articles to be kept. */
final class SampleArticles {
  static final Instant NOON = Instant.parse("2026-11-28T12:00:00.123456789Z");

  private SampleArticles() {}

  static StoredArticle article(String id, String words) {
    return article(id, "Title", words, NOON);
  }

  static StoredArticle article(String id, String title, String words, Instant created) {
    return new StoredArticle(
        id,
        "pasted.txt",
        Optional.of(title),
        created,
        "done",
        Lang.UKRAINIAN,
        Lang.ENGLISH,
        3,
        1,
        words.getBytes(StandardCharsets.UTF_8),
        "{\"text\":\"" + words + "\"}",
        words);
  }
}
