package dev.perekaz.summary;

import dev.perekaz.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Finds the words that carry meaning: stemmed, without stop words, links and handles. Thread-safe;
 * a language's data are loaded when its first sentence comes.
 */
final class Words {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.me/)\\S++|[\\p{L}\\p{N}._%+-]*+@\\S++",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Morphology> morphologies = new ConcurrentHashMap<>();

  /** The stems of {@code text} in its order; one that comes twice is there twice. */
  List<String> of(String text, Lang language) {
    Morphology morphology =
        morphologies.computeIfAbsent(language.primary(), Morphologies::forLanguage);
    UnaryOperator<String> stemmer = morphology.newStemmer().get();
    List<String> stems = new ArrayList<>();
    for (String word : Tokens.of(plain(text, language))) {
      String bare = morphology.withoutClitic(word);
      if (!morphology.isStopWord(word) && !morphology.isStopWord(bare)) {
        stems.add(stemmer.apply(bare));
      }
    }
    return stems;
  }

  private static String plain(String text, Lang language) {
    Locale locale = language.primary().equals("tr") ? Locale.forLanguageTag("tr") : Locale.ROOT;
    return ADDRESS.matcher(text).replaceAll(" ").toLowerCase(locale);
  }
}
