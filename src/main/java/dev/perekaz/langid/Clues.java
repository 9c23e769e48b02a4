package dev.perekaz.langid;

import dev.perekaz.text.Evidence;
import dev.perekaz.text.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a passage's letters and frequent short words say of one language: cheap, and enough for most
 * sentences.
 *
 * @param hits words that are frequent in the language, in the order in which they occur
 * @param strange letters that the language does not have, each once
 * @param score the share of hits among the words, plus up to {@value #LETTERS_WEIGHT} where no
 *     letter is strange; 0 or above
 */
record Clues(Lang language, List<String> hits, List<Integer> strange, double score) {
  private static final double LETTERS_WEIGHT = 0.4;

  /** One strange letter in twenty counts as much as all strange: a name may bring a few. */
  private static final double STRANGE_SHARE = 20;

  private static final int MOST_NAMED = 6;

  /** The clues for each language, best first. */
  static List<Clues> of(BareWords passage, Map<String, Set<String>> frequent) {
    List<Clues> clues = new ArrayList<>();
    frequent.forEach((language, words) -> clues.add(of(passage, language, words)));
    clues.sort(Comparator.comparingDouble(Clues::score).reversed());
    return clues;
  }

  private static Clues of(BareWords passage, String language, Set<String> frequent) {
    List<String> hits = passage.words().stream().filter(word -> isIn(frequent, word)).toList();
    Map<Integer, Integer> strange = new TreeMap<>(passage.letterCounts());
    strange.keySet().removeIf(letter -> Alphabet.has(language, letter));
    int strangers = strange.values().stream().mapToInt(Integer::intValue).sum();
    double words = (double) hits.size() / Math.max(1, passage.words().size());
    double share = (double) strangers / Math.max(1, passage.letters());
    double letters = LETTERS_WEIGHT * Math.max(0, 1 - STRANGE_SHARE * share);
    return new Clues(new Lang(language), hits, List.copyOf(strange.keySet()), words + letters);
  }

  private static boolean isIn(Set<String> frequent, String word) {
    int apostrophe = word.indexOf('\'');
    return frequent.contains(word)
        || apostrophe > 0 && frequent.contains(word.substring(0, apostrophe));
  }

  Evidence words() {
    return new Evidence(
        Evidence.Kind.WORDS,
        "frequent in %s: %s"
            .formatted(
                language.englishName(),
                String.join(", ", new LinkedHashSet<>(hits).stream().limit(MOST_NAMED).toList())));
  }

  /** Which of the other's missing letters tell the two apart. */
  Evidence lettersAgainst(Clues other) {
    StringBuilder letters = new StringBuilder();
    other.strange.stream()
        .filter(letter -> Alphabet.has(language.primary(), letter))
        .limit(MOST_NAMED)
        .forEach(letter -> letters.append(letters.isEmpty() ? "" : " ").appendCodePoint(letter));
    return new Evidence(
        Evidence.Kind.LETTERS,
        "%s: letters of %s, not of %s"
            .formatted(letters, language.englishName(), other.language.englishName()));
  }

  boolean hasLettersAgainst(Clues other) {
    return other.strange.stream().anyMatch(letter -> Alphabet.has(language.primary(), letter));
  }
}
