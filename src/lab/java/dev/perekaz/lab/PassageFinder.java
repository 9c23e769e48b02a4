package dev.perekaz.lab;

import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.List;

/** Finds what is foreign in a made article. */
@FunctionalInterface
interface PassageFinder {
  /** A stretch said to be foreign; the language may be undetermined. */
  record Claim(Span span, Lang language) {}

  List<Claim> find(TestArticle article);
}
