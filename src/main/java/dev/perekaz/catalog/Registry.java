package dev.perekaz.catalog;

import static java.util.stream.Collectors.joining;

import dev.perekaz.model.Quality;
import dev.perekaz.text.LanguagePair;
import java.net.URI;
import java.util.Comparator;
import java.util.List;

/**
 * What a server offers.
 *
 * @param complaints what is wrong with entries that are left out, for the user
 */
public record Registry(URI address, List<RegistryEntry> entries, List<String> complaints) {
  /** Where figures do not tell, the larger is better. */
  private static final List<String> BY_SIZE = List.of("tiny", "base-memory", "base");

  private static final Comparator<RegistryEntry> BETTER =
      Comparator.<RegistryEntry>comparingDouble(
              entry ->
                  entry.qualities().stream()
                      .filter(quality -> quality.metric().equals("COMET-22"))
                      .mapToDouble(Quality::value)
                      .findFirst()
                      .orElse(0))
          .thenComparingInt(entry -> BY_SIZE.indexOf(entry.architecture()));

  public Registry {
    entries = List.copyOf(entries);
    complaints = List.copyOf(complaints);
  }

  /** The models to choose from, in the order of their languages. */
  public List<RegistryEntry> allowed(Wish wish) {
    return entries.stream()
        .filter(wish::allows)
        .sorted(Comparator.comparing(RegistryEntry::id))
        .toList();
  }

  /**
   * The best model for a pair.
   *
   * @throws CatalogException if there is none; the message says what there is
   */
  public RegistryEntry choose(LanguagePair languages, Wish wish) throws CatalogException {
    List<RegistryEntry> of = of(languages);
    return of.stream()
        .filter(wish::allows)
        .max(BETTER)
        .orElseThrow(() -> new CatalogException(refusal(languages, wish, of)));
  }

  /** Those with these very tags, or else those of the languages in whatever script or region. */
  private List<RegistryEntry> of(LanguagePair languages) {
    List<RegistryEntry> exact =
        entries.stream().filter(entry -> entry.languages().equals(languages)).toList();
    return exact.isEmpty()
        ? entries.stream().filter(entry -> same(entry.languages(), languages)).toList()
        : exact;
  }

  private static boolean same(LanguagePair one, LanguagePair other) {
    return one.from().sameLanguage(other.from()) && one.to().sameLanguage(other.to());
  }

  private String refusal(LanguagePair languages, Wish wish, List<RegistryEntry> of) {
    if (of.isEmpty()) {
      return "%s has no model %s%s; \"perekaz models list --available\" names all"
          .formatted(address, languages, throughEnglish(languages));
    }
    String there =
        of.stream()
            .map(entry -> "%s (%s)".formatted(entry.architecture(), entry.status().words()))
            .collect(joining(", "));
    String way =
        wish.architecture().isPresent()
            ? "leave --architecture out, or name one of these"
            : "--prerelease takes what is not released";
    return "%s has for %s only %s; %s".formatted(address, languages, there, way);
  }

  private static String throughEnglish(LanguagePair languages) {
    boolean english =
        languages.from().primary().equals("en") || languages.to().primary().equals("en");
    return english
        ? ""
        : ", and its models all have English on one side: pull %s-en and en-%s"
            .formatted(languages.from(), languages.to());
  }
}
