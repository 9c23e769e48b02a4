package dev.perekaz.langid;

import dev.perekaz.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The frequent short words of the languages that share a script. */
final class FrequentWords {
  private static final Map<UnicodeScript, List<String>> LANGUAGES =
      Map.of(
          UnicodeScript.LATIN,
          List.of("en", "de", "fr", "es", "it", "pt", "pl", "nl", "cs", "ro", "sv", "tr"),
          UnicodeScript.CYRILLIC,
          List.of("uk", "ru", "be", "bg", "sr", "mk"),
          UnicodeScript.ARABIC,
          List.of("ar", "fa", "ur"));

  private final Map<UnicodeScript, Map<String, Set<String>>> loaded =
      new EnumMap<>(UnicodeScript.class);

  /** All that have a list. */
  static Stream<Lang> languages() {
    return LANGUAGES.values().stream().flatMap(List::stream).map(Lang::new);
  }

  /** Words by language; empty for a script that only one language is written in. */
  synchronized Map<String, Set<String>> of(UnicodeScript script) {
    return loaded.computeIfAbsent(script, FrequentWords::load);
  }

  private static Map<String, Set<String>> load(UnicodeScript script) {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    LANGUAGES
        .getOrDefault(script, List.of())
        .forEach(language -> words.put(language, read(language)));
    return words;
  }

  private static Set<String> read(String language) {
    try (InputStream in = FrequentWords.class.getResourceAsStream(language + ".txt")) {
      if (in == null) {
        throw new IOException("it is missing");
      }
      return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own list of words for " + language, e);
    }
  }
}
