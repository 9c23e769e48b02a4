package dev.perekaz.pipeline;

import dev.perekaz.fragment.Fragment;
import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.langid.Detection;
import dev.perekaz.translate.TranslationUnit;
import java.util.List;

/**
 * A fragment with its language and its translation.
 *
 * @param text the fragment as it stands in the article
 * @param units its sentences in order; none for a term
 */
public record RetoldFragment(
    Fragment fragment, String text, Detection detection, List<TranslationUnit> units) {
  public RetoldFragment {
    units = List.copyOf(units);
  }

  /** Whether it is to be translated: a term is only labelled. */
  public boolean isRetold() {
    return fragment.kind() != FragmentKind.TERM;
  }

  RetoldFragment withDetection(Detection named) {
    return new RetoldFragment(fragment, text, named, units);
  }

  RetoldFragment withUnits(List<TranslationUnit> translated) {
    return new RetoldFragment(fragment, text, detection, translated);
  }
}
