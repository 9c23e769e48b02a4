package dev.perekaz.cli;

import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelChoice;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.LanguagePair;
import java.util.ArrayList;
import java.util.List;

/** For which languages a model is used, and for which another is, and why. */
record ModelUse(List<LanguagePair> used, List<String> passedOver) {
  static ModelUse of(ModelStore store, ModelCard model) {
    List<LanguagePair> used = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    for (LanguagePair pair : model.pairs()) {
      store.choose(pair).ifPresent(choice -> add(choice, model, used, passedOver));
    }
    return new ModelUse(used, passedOver);
  }

  private static void add(
      ModelChoice choice, ModelCard model, List<LanguagePair> used, List<String> passedOver) {
    if (choice.model().equals(model)) {
      used.add(choice.languages());
    }
    choice.others().stream()
        .filter(other -> other.model().equals(model))
        .forEach(other -> passedOver.add(choice.languages() + ": " + other.reason()));
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (!used.isEmpty()) {
      parts.add("used for " + String.join(" ", used.stream().map(LanguagePair::toString).toList()));
    }
    passedOver.forEach(reason -> parts.add("not for " + reason));
    return String.join("; ", parts);
  }
}
