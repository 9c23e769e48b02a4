package dev.perekaz.langid;

import dev.perekaz.text.Evidence;
import dev.perekaz.text.Lang;
import java.util.List;
import java.util.Optional;

/**
 * The language of a passage and how it was named.
 *
 * @param language the best candidate, or {@link Lang#UNDETERMINED} when unsure
 * @param candidates best first; empty if nothing could be asked
 * @param margin score of the best candidate less that of the runner-up, 0.0 to 1.0
 * @param evidence the reasons, strongest first
 */
public record Detection(
    Lang language, List<Candidate> candidates, double margin, List<Evidence> evidence) {
  public Detection {
    candidates = List.copyOf(candidates);
    evidence = List.copyOf(evidence);
  }

  /** The second-best candidate. */
  public Optional<Candidate> runnerUp() {
    return candidates.stream().skip(1).findFirst();
  }

  /** This detection, or, if it is undetermined, one that takes {@code assumed} for granted. */
  public Detection orElse(Lang assumed) {
    return language.isDetermined() ? this : new Detection(assumed, candidates, margin, evidence);
  }
}
