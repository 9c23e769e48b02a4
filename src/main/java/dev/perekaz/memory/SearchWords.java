package dev.perekaz.memory;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a reader types to find an article. */
final class SearchWords {
  /** All that SQLite's tokenizer makes tokens of, and the marks inside them. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}\\p{Co}]+");

  private static final int MOST = 32;

  private SearchWords() {}

  /**
   * The words as a query of FTS5 that asks for texts with all of them, each the beginning of one of
   * the text's words: only letters and digits, in quotes, so nothing in them is syntax.
   *
   * @return empty if there is no word
   */
  static Optional<String> query(String typed) {
    String query =
        WORD.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
            .results()
            .map(MatchResult::group)
            .distinct()
            .limit(MOST)
            .map("\"%s\"*"::formatted)
            .collect(joining(" "));
    return query.isEmpty() ? Optional.empty() : Optional.of(query);
  }
}
