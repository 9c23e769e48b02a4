package dev.perekaz.translate;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a model makes of a sentence, not yet checked.
 *
 * @param score mean log-probability a token, at most 0
 * @param alternatives other translations, best first
 * @param split whether the sentence went through the model in pieces
 * @param unknown whether it holds characters that the model does not know
 */
record Draft(String text, double score, List<String> alternatives, boolean split, boolean unknown) {
  Draft {
    alternatives = List.copyOf(alternatives);
  }

  Draft map(UnaryOperator<String> change) {
    return new Draft(
        change.apply(text), score, alternatives.stream().map(change).toList(), split, unknown);
  }
}
