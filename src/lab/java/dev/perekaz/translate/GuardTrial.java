package dev.perekaz.translate;

import dev.perekaz.fragment.LanguageGuess;
import dev.perekaz.model.EncoderOnDemand;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.GuardedPass.Checked;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts translations that no model made before the guards. */
public final class GuardTrial {
  private final Guards guards;
  private final MeaningCheck meaning;

  public GuardTrial(LanguageGuess languageOf, EncoderOnDemand encoder) {
    this.guards = new Guards(languageOf);
    this.meaning = new MeaningCheck(encoder);
  }

  /** What the guards say of each target as a translation of its source. */
  public List<Set<QualityFlag>> check(
      List<String> sources, List<String> targets, LanguagePair languages) {
    List<Checked> drafts =
        IntStream.range(0, sources.size())
            .mapToObj(
                i ->
                    new Checked(
                        new Draft(targets.get(i), 0, List.of(), false, false),
                        guards.check(sources.get(i), targets.get(i), languages)))
            .toList();
    return meaning.check(sources, drafts, languages).stream().map(Checked::flags).toList();
  }
}
