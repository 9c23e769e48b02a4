package dev.perekaz.report;

import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.text.Lang;
import dev.perekaz.translate.Romanization;
import java.util.Optional;

/** What a name in Cyrillic is called in Latin letters. */
final class RomanName {
  private RomanName() {}

  /** Empty if the fragment is no name, or there are no rules for its language. */
  static Optional<String> of(ArticleResult result, RetoldFragment name) {
    return name.fragment().kind() == FragmentKind.TERM
        ? Romanization.of(name.text(), language(result, name))
        : Optional.empty();
  }

  /** A name alone mostly does not tell; then it is taken to be in the language of its block. */
  private static Lang language(ArticleResult result, RetoldFragment name) {
    Lang own = name.detection().language();
    Lang told = own.isDetermined() ? own : Romanization.guess(name.text());
    return told.isDetermined()
        ? told
        : result.fragments().stream()
            .filter(other -> other.fragment().block() == name.fragment().block())
            .filter(RetoldFragment::isRetold)
            .map(other -> other.detection().language())
            .findFirst()
            .orElse(result.language().language());
  }
}
