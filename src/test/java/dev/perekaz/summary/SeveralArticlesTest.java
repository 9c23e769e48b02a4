package dev.perekaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralArticlesTest {
  private static final String FIRST = "The town opened a new bridge on Friday morning.";
  private static final String AGAIN = "On Friday residents celebrated their new river crossing.";
  private static final String LORRIES = "Lorries have to wait for more tests until spring.";
  private static final String COST = "Half of the twelve millions came from a bank.";

  /** The first two mean the same. */
  private static final float[][] VECTORS = {
    {1, 0, 0}, {0.8f, 0.6f, 0}, {1, 0, 0}, {0.8f, 0, 0.6f},
  };

  private static SourceSentence sentence(String text) {
    return new SourceSentence(new Span(0, 1), text, Lang.ENGLISH, Role.BODY, false);
  }

  private static List<String> picked(List<Integer> articles, int count) {
    List<SourceSentence> sentences =
        List.of(sentence(FIRST), sentence(LORRIES), sentence(AGAIN), sentence(COST));
    return new Summarizer(all -> VECTORS)
            .summarize(
                sentences, articles, Lang.ENGLISH, Method.CENTROID, new Budget.Sentences(count))
            .sentences()
            .stream()
            .map(SummarySentence::text)
            .toList();
  }

  @Test
  void whatTwoArticlesSayInOneLanguageEntersOnce() {
    assertThat(picked(List.of(0, 0, 1, 1), 3)).containsExactly(FIRST, LORRIES, COST);
  }

  @Test
  void eachArticlesFirstSentenceCountsAsAFirstOne() {
    assertThat(picked(List.of(0, 0, 0, 1), 2)).contains(COST);
  }

  @Test
  void oneArticleIsSummarisedAsEver() {
    List<SourceSentence> sentences = List.of(sentence(FIRST), sentence(LORRIES));
    Summarizer summarizer = new Summarizer(all -> new float[][] {VECTORS[0], VECTORS[1]});
    assertThat(
            summarizer.summarize(sentences, Lang.ENGLISH, Method.CENTROID, new Budget.Sentences(1)))
        .isEqualTo(
            summarizer.summarize(
                sentences, List.of(7, 7), Lang.ENGLISH, Method.CENTROID, new Budget.Sentences(1)));
  }
}
