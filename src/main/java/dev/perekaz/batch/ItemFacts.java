package dev.perekaz.batch;

import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.text.Lang;
import dev.perekaz.translate.TranslationUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the table of a batch says of an article.
 *
 * @param languages found in it, its own first; none that could not be named
 * @param fragments passages, terms not counted
 * @param translated passages of which something was translated
 * @param flagged passages with a flag
 */
public record ItemFacts(
    List<String> languages,
    int fragments,
    int translated,
    int flagged,
    int sentences,
    double seconds) {
  public ItemFacts {
    languages = List.copyOf(languages);
  }

  /** The languages as the table says them. */
  String languagesInWords() {
    return languages.isEmpty() ? "-" : String.join(" ", languages);
  }

  static ItemFacts of(ArticleResult result, double seconds) {
    List<RetoldFragment> passages =
        result.fragments().stream().filter(f -> f.fragment().kind() != FragmentKind.TERM).toList();
    List<String> languages =
        Stream.concat(
                Stream.of(result.language().language()),
                passages.stream().map(f -> f.detection().language()))
            .filter(Lang::isDetermined)
            .distinct()
            .map(Lang::tag)
            .toList();
    return new ItemFacts(
        languages,
        passages.size(),
        count(passages, TranslationUnit::isTranslated),
        count(passages, unit -> !unit.flags().isEmpty()),
        result.summary().sentences().size(),
        seconds);
  }

  private static int count(List<RetoldFragment> passages, Predicate<TranslationUnit> rule) {
    return (int) passages.stream().filter(f -> f.units().stream().anyMatch(rule)).count();
  }
}
