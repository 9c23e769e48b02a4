package dev.perekaz.translate;

import dev.perekaz.text.AlignedText;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.Translation.Unavailable;
import java.util.List;
import java.util.Optional;

/**
 * A line and its translation.
 *
 * @param units its sentences in order, spans pointing into {@code source}; none in a blank line
 */
public record TranslatedLine(String source, LanguagePair languages, List<TranslationUnit> units) {
  public TranslatedLine {
    units = List.copyOf(units);
  }

  /** The line with every sentence's translation in its place. */
  public String target() {
    AlignedText.Builder target = AlignedText.of(source);
    units.forEach(unit -> target.replace(unit.span(), unit.target()));
    return target.build().text();
  }

  /** Why some of the line is left as it was, if so. */
  public Optional<String> failure() {
    return units.stream()
        .map(TranslationUnit::translation)
        .filter(Unavailable.class::isInstance)
        .map(outcome -> ((Unavailable) outcome).reason())
        .findFirst();
  }
}
