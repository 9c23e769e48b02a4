package dev.perekaz.lab;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.util.List;

/** Sentences and their translations into English by a person, one for one. */
record Parallel(LanguagePair languages, List<String> sources, List<String> references) {
  /** Those that there is a bundled model for. */
  static List<Parallel> of(Corpus corpus) {
    List<String> english = corpus.sentences(Lang.ENGLISH);
    Lang portuguese = new Lang("pt");
    return List.of(
        of(Lang.UKRAINIAN, corpus.sentences(Lang.UKRAINIAN), english),
        of(Lang.RUSSIAN, corpus.sentences(Lang.RUSSIAN), english),
        of(portuguese, corpus.sentences(portuguese), corpus.portugueseReferences()));
  }

  private static Parallel of(Lang from, List<String> sources, List<String> references) {
    return new Parallel(new LanguagePair(from, Lang.ENGLISH), sources, references);
  }

  Parallel first(int count) {
    return new Parallel(languages, sources.subList(0, count), references.subList(0, count));
  }

  /** As it is called in the report. */
  String name() {
    return languages.from().tag();
  }
}
