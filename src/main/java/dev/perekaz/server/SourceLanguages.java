package dev.perekaz.server;

import dev.perekaz.server.Detector.Guess;
import dev.perekaz.text.Lang;
import java.util.List;
import java.util.Optional;

/** Which languages texts are translated from. */
record SourceLanguages(Languages languages, Detector detector) {
  /**
   * One for each text, as named or detected.
   *
   * @throws Refusal if there is no model from one of them into the target
   */
  List<Guess> of(List<String> texts, Optional<Lang> named, Lang target) {
    List<Guess> sources =
        named.isPresent()
            ? texts.stream().map(text -> new Guess(named.get(), 100)).toList()
            : detector.each(texts);
    sources.forEach(source -> check(source, target));
    return sources;
  }

  private void check(Guess source, Lang target) {
    Lang from = source.language();
    if (source.isForeignTo(target) && !languages.targets(from).contains(target)) {
      throw Refusal.bad(
          "%s (%s) is not available as a target language from %s (%s)",
          target.englishName(), target, from.englishName(), from);
    }
  }
}
