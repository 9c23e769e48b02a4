package dev.perekaz.summary;

import dev.perekaz.text.Lang;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that point back to a sentence before: he, this, however. Thread-safe, lazy. */
final class Openers {
  private static final Set<String> KNOWN =
      Set.of("ar", "be", "bg", "de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk", "zh");

  /** Longer than any of the words and word groups. */
  private static final int LONGEST = 40;

  private static final Pattern WORD_END = Pattern.compile("(?<=[\\p{L}\\p{M}])(?![\\p{L}\\p{M}])");

  private final Map<String, Set<String>> words = new ConcurrentHashMap<>();

  /** Whether {@code text} opens with such a word; false in a language whose words are not known. */
  boolean open(String text, Lang language) {
    Set<String> openers = of(language);
    String start = text.substring(0, Math.min(LONGEST, text.length())).toLowerCase(Locale.ROOT);
    return language.primary().equals("zh")
        ? openers.stream().anyMatch(start::startsWith)
        : opens(start.replace('’', '\''), openers);
  }

  private static boolean opens(String start, Set<String> openers) {
    Matcher end = WORD_END.matcher(start);
    boolean found = false;
    while (!found && end.find()) {
      found = openers.contains(start.substring(0, end.start()));
    }
    return found;
  }

  /** Whether {@code word}, in lower case, is such a word. */
  boolean contains(String word, Lang language) {
    return of(language).contains(word);
  }

  private Set<String> of(Lang language) {
    return words.computeIfAbsent(
        language.primary(),
        primary ->
            KNOWN.contains(primary)
                ? WordList.lines("openers/%s.txt".formatted(primary))
                : Set.of());
  }
}
