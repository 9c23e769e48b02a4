package dev.perekaz.model;

import dev.perekaz.text.LanguagePair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of several models serves a pair of languages, and why not another.
 *
 * @param others the models passed over, each with the reason
 */
public record ModelChoice(ModelCard model, LanguagePair languages, List<PassedOver> others) {
  /** A model that could serve, and why it does not; the reason names the one that does. */
  public record PassedOver(ModelCard model, String reason) {}

  public ModelChoice {
    others = List.copyOf(others);
  }

  /** Two figures of one metric on one set. */
  private record Comparison(Quality own, Quality other) {}

  /**
   * Chooses by the published figures; where two models have none that can be set side by side, the
   * one named first is kept.
   *
   * @param candidates all serve the pair; the first folder's first
   */
  static Optional<ModelChoice> among(List<ModelCard> candidates, LanguagePair languages) {
    return candidates.stream()
        .reduce((best, next) -> isBetter(next, best, languages) ? next : best)
        .map(best -> new ModelChoice(best, languages, others(best, candidates, languages)));
  }

  private static boolean isBetter(ModelCard next, ModelCard best, LanguagePair languages) {
    return compare(next, best, languages)
        .filter(figures -> figures.own().value() > figures.other().value())
        .isPresent();
  }

  private static List<PassedOver> others(
      ModelCard best, List<ModelCard> candidates, LanguagePair languages) {
    List<PassedOver> others = new ArrayList<>();
    for (ModelCard candidate : candidates) {
      if (!candidate.equals(best)) {
        others.add(new PassedOver(candidate, reason(best, candidate, languages)));
      }
    }
    return others;
  }

  private static String reason(ModelCard best, ModelCard passed, LanguagePair languages) {
    return compare(best, passed, languages)
        .map(
            figures ->
                figures.own().value() > figures.other().value()
                    ? "%s is better, %s against %s"
                        .formatted(best.id(), figures.own(), figures.other())
                    : "%s is as good and comes first".formatted(best.id()))
        .orElseGet(() -> "%s comes first; they have no figures to compare".formatted(best.id()));
  }

  /** The most telling two figures that can be set side by side. */
  private static Optional<Comparison> compare(
      ModelCard own, ModelCard other, LanguagePair languages) {
    return own.qualities(languages).stream()
        .sorted(Quality.MOST_TELLING)
        .flatMap(
            figure ->
                other.qualities(languages).stream()
                    .filter(figure::isComparableWith)
                    .map(against -> new Comparison(figure, against)))
        .findFirst();
  }
}
