package dev.perekaz.server;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Names an article; cannot be guessed.
 *
 * @param text 128 random bits as 22 characters that may stand in a URL
 */
record ArticleId(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

  ArticleId {
    if (!FORM.matcher(text).matches()) {
      throw Refusal.notFound("there is no article with this id; ids have 22 characters");
    }
  }

  static ArticleId random(SecureRandom random) {
    byte[] bits = new byte[16];
    random.nextBytes(bits);
    return new ArticleId(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  @Override
  public String toString() {
    return text;
  }
}
