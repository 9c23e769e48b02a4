package dev.perekaz.server;

import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldFragment;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a fragment.
 *
 * @param index among its article's fragments, from 0
 */
record FragmentId(ArticleId article, int index) {
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{22})\\.(\\d{1,7})");

  static FragmentId of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw Refusal.notFound("there is no such fragment; an id is the article's, a dot, a number");
    }
    return new FragmentId(new ArticleId(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  RetoldFragment in(ArticleResult result) {
    int count = result.fragments().size();
    if (index >= count) {
      throw Refusal.notFound("the article has %d fragments, none with the number %d", count, index);
    }
    return result.fragments().get(index);
  }
}
