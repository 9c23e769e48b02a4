package dev.perekaz.server;

import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.Translator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The languages that can be named, and into which each can be translated. */
final class Languages {
  private final List<Lang> all;
  private final Map<Lang, List<Lang>> targets = new LinkedHashMap<>();
  private final List<Lang> translatable;

  /**
   * @param named those that the identifier tells apart
   */
  Languages(ModelStore models, Translator translator, Set<Lang> named) {
    Set<Lang> modelled = new HashSet<>();
    for (ModelCard card : models.translators()) {
      modelled.addAll(card.from());
      modelled.addAll(card.to());
    }
    this.all =
        Stream.concat(named.stream(), modelled.stream())
            .distinct()
            .sorted(Comparator.comparing(Lang::englishName).thenComparing(Lang::tag))
            .toList();
    this.translatable = all.stream().filter(modelled::contains).toList();
    all.forEach(from -> targets.put(from, targets(from, translator)));
  }

  private List<Lang> targets(Lang from, Translator translator) {
    return translatable.stream()
        .filter(to -> !to.sameLanguage(from))
        .filter(to -> translator.translates(new LanguagePair(from, to)))
        .toList();
  }

  /** All of them, by their English names. */
  List<Lang> all() {
    return all;
  }

  /** Those that some model reads or writes, by their English names. */
  List<Lang> translatable() {
    return translatable;
  }

  /** The other languages that there is a model into, or two through English. */
  List<Lang> targets(Lang from) {
    return targets.getOrDefault(from, List.of());
  }
}
