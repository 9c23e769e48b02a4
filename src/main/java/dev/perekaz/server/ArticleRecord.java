package dev.perekaz.server;

import dev.perekaz.pipeline.ArticleResult;
import java.time.Instant;
import java.util.Optional;

/**
 * An article as the server holds it.
 *
 * @param source the bytes that were sent
 * @param result as far as it has come; empty before its fragments are found
 * @param error why it failed, if it did
 */
record ArticleRecord(
    ArticleId id,
    Instant created,
    byte[] source,
    State state,
    Optional<ArticleResult> result,
    Optional<String> error) {
  ArticleRecord withResult(ArticleResult changed) {
    return new ArticleRecord(id, created, source, state, Optional.of(changed), error);
  }

  /**
   * The result to be changed or written out.
   *
   * @throws Refusal if there is none yet, or it is still being made
   */
  ArticleResult finished() {
    if (!state.hasEnded()) {
      throw new Refusal(Refusal.CONFLICT, "the article is still " + state.code() + "; wait for it");
    }
    return result.orElseThrow(
        () -> new Refusal(Refusal.CONFLICT, "the article ended before anything was found in it"));
  }
}
