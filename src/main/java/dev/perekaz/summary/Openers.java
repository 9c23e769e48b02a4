package dev.perekaz.summary;

import dev.perekaz.text.Lang;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The words that point back to a sentence before: he, this, however. Thread-safe, lazy. */
final class Openers {
  private final Map<String, Set<String>> words = new ConcurrentHashMap<>();

  /** Whether {@code text} opens with such a word; false in a language whose words are not known. */
  boolean open(String text, Lang language) {
    String start = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return of(language).stream().anyMatch(word -> startsWith(start, word));
  }

  /** Whether {@code word}, in lower case, is such a word. */
  boolean contains(String word, Lang language) {
    return of(language).contains(word);
  }

  private static boolean startsWith(String text, String word) {
    return text.startsWith(word)
        && (text.length() == word.length()
            || isOwnWord(word)
            || !Character.isLetter(text.charAt(word.length())));
  }

  /** Chinese has no space behind a word. */
  private static boolean isOwnWord(String word) {
    return Character.isIdeographic(word.codePointBefore(word.length()));
  }

  private Set<String> of(Lang language) {
    return words.computeIfAbsent(language.primary(), Openers::read);
  }

  private static Set<String> read(String primary) {
    String name = "openers/%s.txt".formatted(primary);
    try (InputStream bytes = Openers.class.getResourceAsStream(name)) {
      return bytes == null ? Set.of() : read(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("the opening words in " + name + " cannot be read", e);
    }
  }

  private static Set<String> read(InputStream bytes) {
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }
}
