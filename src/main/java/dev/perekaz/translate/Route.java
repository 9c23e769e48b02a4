package dev.perekaz.translate;

import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.util.Optional;

/** The way from one language into another with the models at hand. */
sealed interface Route {
  /** The ids of the models on the way, joined by {@code +}. */
  String models();

  /** One model that knows both. */
  record Direct(ModelCard model, LanguagePair languages) implements Route {
    @Override
    public String models() {
      return model.id();
    }
  }

  /** Through English. */
  record Pivot(Direct first, Direct second) implements Route {
    @Override
    public String models() {
      return first.models() + "+" + second.models();
    }
  }

  /** No way; the reason says what would help. */
  record None(String reason) implements Route {
    @Override
    public String models() {
      return "";
    }
  }

  static Route find(ModelStore store, LanguagePair languages) {
    return direct(store, languages)
        .or(() -> pivot(store, languages))
        .orElseGet(() -> none(store, languages));
  }

  private static Optional<Route> direct(ModelStore store, LanguagePair languages) {
    return step(store, languages).map(Route.class::cast);
  }

  private static Optional<Direct> step(ModelStore store, LanguagePair languages) {
    return store.find(languages).map(model -> new Direct(model, languages));
  }

  private static Optional<Route> pivot(ModelStore store, LanguagePair languages) {
    return step(store, new LanguagePair(languages.from(), Lang.ENGLISH))
        .flatMap(
            first ->
                step(store, new LanguagePair(Lang.ENGLISH, languages.to()))
                    .map(second -> new Pivot(first, second)));
  }

  private static Route none(ModelStore store, LanguagePair languages) {
    String installed =
        store.list().isEmpty()
            ? "no model is installed"
            : "installed are "
                + String.join(", ", store.list().stream().map(ModelCard::id).toList());
    return new None(
        "no model from %s to %s: %s; put one into the models folder"
            .formatted(languages.from().englishName(), languages.to().englishName(), installed));
  }
}
