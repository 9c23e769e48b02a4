package dev.perekaz.server;

import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.Translator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The languages that can be named, and into which each can be translated. */
final class Languages {
  private final Set<Lang> translatable = new TreeSet<>();
  private final Set<Lang> all;
  private final Translator translator;

  /**
   * @param named those that the identifier tells apart
   */
  Languages(ModelStore models, Translator translator, Set<Lang> named) {
    for (ModelCard card : models.list()) {
      translatable.addAll(card.from());
      translatable.addAll(card.to());
    }
    this.all = new TreeSet<>(named);
    this.all.addAll(translatable);
    this.translator = translator;
  }

  /** All of them, by their English names. */
  List<Lang> all() {
    return all.stream().sorted(Comparator.comparing(Lang::englishName)).toList();
  }

  /** Those that some model reads or writes, by their English names. */
  List<Lang> translatable() {
    return all().stream().filter(translatable::contains).toList();
  }

  /** The other languages that there is a model into, or two through English. */
  List<Lang> targets(Lang from) {
    return translatable().stream()
        .filter(to -> !to.sameLanguage(from))
        .filter(to -> translator.translates(new LanguagePair(from, to)))
        .toList();
  }
}
