package dev.perekaz.search;

import dev.perekaz.memory.ArticleVectors;
import dev.perekaz.memory.IndexedArticle;
import dev.perekaz.memory.SentenceIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The articles of an index, compared as wholes.
 *
 * @param articles in the order of their ids
 * @param leads the mean of each article's first sentences, [articles, dimensions], of length 1.0 or
 *     all 0.0
 */
record IndexedArticles(List<IndexedArticle> articles, List<float[]> leads) {
  /**
   * What an article is about stands at its beginning. Of 33 articles, 15 of them on five events,
   * the cosines of two on one event were 0.56 or more by the first five sentences and those of two
   * on different ones 0.46 or less; by all sentences 0.46 and 0.76, for the longer an article, the
   * more it is like any other.
   */
  private static final int LEAD = 5;

  /** From here on two articles are on one event. */
  static final double SAME_EVENT = 0.5;

  /** From here on two sentences are nearly the same, and from such a share on two articles. */
  private static final double SAME_SENTENCE = 0.7;

  private static final double SAME_SHARE = 0.8;

  static IndexedArticles of(SentenceIndex index, int dimensions) {
    List<IndexedArticle> articles = new ArrayList<>();
    for (ArticleVectors one : index.vectors()) {
      index.find(one.key()).ifPresent(articles::add);
    }
    articles.sort(Comparator.comparing(article -> article.facts().id()));
    return new IndexedArticles(
        articles, articles.stream().map(article -> lead(article, dimensions)).toList());
  }

  private static float[] lead(IndexedArticle article, int dimensions) {
    float[] sum = new float[dimensions];
    int sentences = Math.min(LEAD, article.sentences().size());
    for (int i = 0; i < sentences; i++) {
      float[] vector = ByteVectors.unpack(article.vectors(), i, dimensions);
      for (int k = 0; k < dimensions; k++) {
        sum[k] += vector[k];
      }
    }
    return NeutralSpace.normalized(sum);
  }

  double cosine(int one, int other) {
    return NeutralSpace.dot(leads.get(one), leads.get(other));
  }

  /** Whether nearly every sentence of the shorter one is nearly said in the other. */
  boolean areNearDuplicates(int one, int other) {
    IndexedArticle a = articles.get(one);
    IndexedArticle b = articles.get(other);
    return a.sentences().size() <= b.sentences().size()
        ? share(a, b) >= SAME_SHARE
        : share(b, a) >= SAME_SHARE;
  }

  private double share(IndexedArticle shorter, IndexedArticle longer) {
    int count = shorter.sentences().size();
    long said =
        IntStream.range(0, count)
            .filter(i -> says(longer, ByteVectors.bytes(shorter.vectors(), i, dimensions())))
            .count();
    return count == 0 ? 0 : (double) said / count;
  }

  private static boolean says(IndexedArticle article, byte[] vector) {
    return IntStream.range(0, article.sentences().size())
        .mapToDouble(i -> ByteVectors.cosine(ByteVectors.dot(vector, article.vectors(), i)))
        .anyMatch(cosine -> cosine >= SAME_SENTENCE);
  }

  int dimensions() {
    return leads.isEmpty() ? 0 : leads.get(0).length;
  }
}
