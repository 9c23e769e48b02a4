package dev.perekaz.lab;

import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Method;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.summary.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody's choice of an article's best sentences, by their numbers. */
@FunctionalInterface
interface Picks {
  /** Nothing if there is no choice for this article. */
  Optional<List<Integer>> of(SummaryArticle article, int count);

  /** A reading's, from a table of articles, three and five numbers. */
  static Picks reading(Corpus corpus, String file) {
    Map<String, List<Integer>> picks = new HashMap<>();
    for (String[] row : corpus.table(file)) {
      picks.put(row[0] + " 3", numbers(row[1]));
      picks.put(row[0] + " 5", numbers(row[2]));
    }
    return (article, count) -> Optional.ofNullable(picks.get(article.name() + " " + count));
  }

  /** Another program's, by its methods, from a table of articles, methods, counts and numbers. */
  static Map<String, Picks> program(Corpus corpus, String file) {
    Map<String, Map<String, List<Integer>>> methods = new LinkedHashMap<>();
    for (String[] row : corpus.table(file)) {
      methods
          .computeIfAbsent(row[1], method -> new HashMap<>())
          .put(row[0] + " " + row[2], numbers(row[3]));
    }
    Map<String, Picks> picks = new LinkedHashMap<>();
    methods.forEach(
        (method, own) ->
            picks.put(
                method,
                (article, count) -> Optional.ofNullable(own.get(article.name() + " " + count))));
    return picks;
  }

  /** Ours, each article in its own language. */
  static Picks ours(Summarizer summarizer, Method method) {
    return (article, count) -> {
      Summary summary =
          summarizer.summarize(
              article.sentences(), article.language(), method, new Budget.Sentences(count));
      summary
          .makeshift()
          .ifPresent(
              why -> {
                throw new IllegalStateException(why);
              });
      return Optional.of(summary.sentences().stream().map(s -> s.position()).toList());
    };
  }

  private static List<Integer> numbers(String list) {
    List<Integer> numbers = new ArrayList<>();
    Stream.of(list.split(",", -1)).map(String::strip).map(Integer::valueOf).forEach(numbers::add);
    return numbers;
  }
}
