package dev.perekaz.translate;

import dev.perekaz.decode.Hypothesis;
import dev.perekaz.decode.SearchOptions;
import dev.perekaz.model.TranslationModel;
import dev.perekaz.text.LanguagePair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A model's own pass: sentences that are too long for it are cut, the pieces sorted by length and
 * sent through in batches, so that little is padded and the result does not depend on chance.
 */
record ModelPass(TranslationModel model, LanguagePair languages) implements Pass {
  private static final int MOST_SENTENCES = 32;

  /** Upper bound for sentences times the longest one's tokens in a batch; bounds the memory. */
  private static final int MOST_TOKENS = 2048;

  /** A piece of the sentence with this index. */
  private record Piece(int sentence, String text, int[] ids) {}

  @Override
  public List<Draft> translate(List<String> sentences, SearchOptions options) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      cut(i, sentences.get(i), pieces);
    }
    List<List<Hypothesis>> found = search(pieces, options);
    return IntStream.range(0, sentences.size())
        .mapToObj(
            i ->
                draft(
                    IntStream.range(0, pieces.size())
                        .filter(p -> pieces.get(p).sentence() == i)
                        .boxed()
                        .toList(),
                    pieces,
                    found))
        .toList();
  }

  private void cut(int sentence, String text, List<Piece> pieces) {
    int[] ids = model.encode(text, languages);
    if (ids.length <= model.maxSourceLength() || text.codePointCount(0, text.length()) < 2) {
      pieces.add(new Piece(sentence, text, ids));
    } else {
      Pieces.halves(text).forEach(half -> cut(sentence, half, pieces));
    }
  }

  private List<List<Hypothesis>> search(List<Piece> pieces, SearchOptions options) {
    List<Integer> order =
        IntStream.range(0, pieces.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> pieces.get(i).ids().length))
            .toList();
    List<List<Hypothesis>> found = new ArrayList<>();
    pieces.forEach(piece -> found.add(List.of()));
    for (List<Integer> batch : batches(order, pieces)) {
      List<int[]> sources = batch.stream().map(i -> pieces.get(i).ids()).toList();
      List<List<Hypothesis>> best = model.translate(sources, languages, options);
      IntStream.range(0, batch.size()).forEach(i -> found.set(batch.get(i), best.get(i)));
    }
    return found;
  }

  private static List<List<Integer>> batches(List<Integer> order, List<Piece> pieces) {
    List<List<Integer>> batches = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= order.size(); end++) {
      int size = end - start;
      boolean full =
          end == order.size()
              || size == MOST_SENTENCES
              || (size + 1) * pieces.get(order.get(end)).ids().length > MOST_TOKENS;
      if (full) {
        batches.add(order.subList(start, end));
        start = end;
      }
    }
    return batches;
  }

  private Draft draft(List<Integer> own, List<Piece> pieces, List<List<Hypothesis>> found) {
    List<Hypothesis> best = own.stream().map(i -> found.get(i).get(0)).toList();
    double score = best.stream().mapToDouble(Hypothesis::score).average().orElse(0);
    boolean unknown =
        own.stream().anyMatch(i -> Arrays.stream(pieces.get(i).ids()).anyMatch(model::isUnknown));
    return new Draft(
        String.join(" ", best.stream().map(h -> model.decode(h.ids()).strip()).toList()),
        score,
        own.size() == 1 ? alternatives(found.get(own.get(0))).toList() : List.of(),
        own.size() > 1,
        unknown);
  }

  private Stream<String> alternatives(List<Hypothesis> hypotheses) {
    return hypotheses.stream().skip(1).map(h -> model.decode(h.ids()).strip()).distinct();
  }
}
