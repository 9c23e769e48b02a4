package dev.perekaz.translate;

import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The way from one language into another with the models at hand. */
sealed interface Route {
  /** The ids of the models on the way, joined by {@code +}. */
  String models();

  /** What the reader is told of every translation that came this way. */
  default List<QualityFlag> flags() {
    return List.of();
  }

  /** A way that there is. */
  sealed interface Way extends Route {}

  /** One model that knows both. */
  record Direct(ModelCard model, LanguagePair languages) implements Way {
    @Override
    public String models() {
      return model.id();
    }
  }

  /** Through English. */
  record Pivot(Direct first, Direct second) implements Way {
    @Override
    public String models() {
      return first.models() + "+" + second.models();
    }

    @Override
    public List<QualityFlag> flags() {
      return List.of(QualityFlag.PIVOTED);
    }
  }

  /** By the models of another language. */
  record StandIn(Way way, Fallback fallback) implements Way {
    @Override
    public String models() {
      return way.models();
    }

    @Override
    public List<QualityFlag> flags() {
      return Stream.concat(way.flags().stream(), fallback.flags().stream()).toList();
    }
  }

  /** No way; the reason says what would help. */
  record None(String reason) implements Route {
    private static final int MOST_NAMED = 5;

    @Override
    public String models() {
      return "";
    }

    private static None of(ModelStore store, LanguagePair languages) {
      return new None(
          "no model from %s to %s (%s%s); to get it: perekaz models pull %s"
              .formatted(
                  languages.from().englishName(),
                  languages.to().englishName(),
                  installed(store),
                  refused(store, languages),
                  missing(store, languages)));
    }

    private static String installed(ModelStore store) {
      List<String> ids = store.translators().stream().map(ModelCard::id).toList();
      if (ids.isEmpty()) {
        return "none is installed";
      }
      String named = String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
      int more = ids.size() - MOST_NAMED;
      return "installed: " + named + (more > 0 ? " and %d more".formatted(more) : "");
    }

    /** Why a model that seems near at hand is not used. */
    private static String refused(ModelStore store, LanguagePair languages) {
      return Fallback.refused(languages.from())
          .filter(row -> way(store, new LanguagePair(row.standIn(), languages.to())).isPresent())
          .map(row -> "; not the %s one: %s".formatted(row.standIn().englishName(), row.reason()))
          .findFirst()
          .orElse("");
    }

    /** The pairs to pull. Models to be had all have English on one side. */
    private static String missing(ModelStore store, LanguagePair languages) {
      Lang english = Lang.ENGLISH;
      Stream<LanguagePair> steps =
          languages.from().sameLanguage(english) || languages.to().sameLanguage(english)
              ? Stream.of(languages)
              : Stream.of(
                  new LanguagePair(languages.from(), english),
                  new LanguagePair(english, languages.to()));
      return String.join(
          " ",
          steps
              .filter(step -> store.find(step).isEmpty())
              .map(step -> step.from().primary() + "-" + step.to().primary())
              .toList());
    }
  }

  static Route find(ModelStore store, LanguagePair languages) {
    return way(store, languages)
        .or(() -> standIn(store, languages))
        .map(Route.class::cast)
        .orElseGet(() -> None.of(store, languages));
  }

  private static Optional<Way> way(ModelStore store, LanguagePair languages) {
    return step(store, languages).map(Way.class::cast).or(() -> pivot(store, languages));
  }

  private static Optional<Direct> step(ModelStore store, LanguagePair languages) {
    return store.find(languages).map(model -> new Direct(model, languages));
  }

  private static Optional<Way> pivot(ModelStore store, LanguagePair languages) {
    return step(store, new LanguagePair(languages.from(), Lang.ENGLISH))
        .flatMap(
            first ->
                step(store, new LanguagePair(Lang.ENGLISH, languages.to()))
                    .map(second -> new Pivot(first, second)));
  }

  private static Optional<Way> standIn(ModelStore store, LanguagePair languages) {
    return Fallback.of(languages.from())
        .flatMap(
            fallback ->
                way(store, new LanguagePair(fallback.standIn(), languages.to()))
                    .map(way -> new StandIn(way, fallback))
                    .stream())
        .map(Way.class::cast)
        .findFirst();
  }
}
