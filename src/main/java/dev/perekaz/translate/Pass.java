package dev.perekaz.translate;

import dev.perekaz.decode.SearchOptions;
import java.util.List;

/** Sends bare sentences through a model, or through two in a row. */
@FunctionalInterface
interface Pass {
  /** One draft for each sentence, in their order. */
  List<Draft> translate(List<String> sentences, SearchOptions options);

  /** This pass, and then {@code next} on what it made. */
  default Pass then(Pass next) {
    return (sentences, options) -> {
      List<Draft> first = translate(sentences, options);
      List<Draft> second = next.translate(first.stream().map(Draft::text).toList(), options);
      return java.util.stream.IntStream.range(0, first.size())
          .mapToObj(i -> join(first.get(i), second.get(i)))
          .toList();
    };
  }

  private static Draft join(Draft first, Draft second) {
    return new Draft(
        second.text(),
        first.score() + second.score(),
        second.alternatives(),
        first.split() || second.split(),
        first.unknown() || second.unknown());
  }
}
