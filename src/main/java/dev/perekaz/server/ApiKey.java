package dev.perekaz.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The key that LibreTranslate's clients have to send, if there is one.
 *
 * @param key if empty, whatever they send is ignored
 */
record ApiKey(Optional<String> key) {
  /**
   * @throws Refusal if there is a key, and the client sent another or none
   */
  void check(Parameters sent) {
    Optional<String> given = sent.text("api_key").or(() -> sent.text("apiKey"));
    if (key.isPresent() && !given.map(this::isRight).orElse(false)) {
      throw new Refusal(Refusal.FORBIDDEN, "Invalid API key");
    }
  }

  /** In a time that does not depend on how much of it is right. */
  private boolean isRight(String given) {
    return MessageDigest.isEqual(bytes(given), bytes(key.orElseThrow()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
