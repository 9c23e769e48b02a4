package dev.perekaz.server;

import dev.perekaz.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages as LibreTranslate's clients name them.
 *
 * @param supported those that some model reads or writes
 */
record LanguageCodes(List<Lang> supported) {
  /** Codes of LibreTranslate before 1.6, still sent. */
  private static final Map<String, String> ALIASES =
      Map.of("zh", "zh-Hans", "zt", "zh-Hant", "pb", "pt-BR");

  LanguageCodes {
    supported = List.copyOf(supported);
  }

  /**
   * The language that a client means; a regional variant stands for the language itself where the
   * variant has no model of its own.
   *
   * @throws Refusal if no model knows it
   */
  Lang language(String code) {
    return tag(code)
        .flatMap(this::find)
        .orElseThrow(() -> Refusal.bad("%s is not supported", FileName.of(code)));
  }

  private Optional<Lang> find(Lang language) {
    Optional<Lang> alias = Optional.ofNullable(ALIASES.get(language.tag())).map(Lang::new);
    return Stream.of(
            Optional.of(language),
            alias,
            alias.or(() -> Optional.of(language)).map(LanguageCodes::primary))
        .flatMap(Optional::stream)
        .filter(supported::contains)
        .findFirst();
  }

  private static Lang primary(Lang language) {
    return new Lang(language.primary());
  }

  private static Optional<Lang> tag(String code) {
    try {
      return Optional.of(new Lang(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
