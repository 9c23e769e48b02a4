package dev.perekaz.search;

import dev.perekaz.memory.SentenceIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds, for each article, the others about what it is about. */
public final class Neighbourhood {
  private static final int MOST = 5;

  private final IndexedArticles articles;

  private Neighbourhood(IndexedArticles articles) {
    this.articles = articles;
  }

  /** The neighbours of each article that has any, the nearest first, by the articles' ids. */
  public static Map<String, List<Neighbour>> of(SentenceIndex index, MeaningEncoder encoder) {
    IndexedArticles articles = IndexedArticles.of(index, encoder.dimensions());
    Neighbourhood neighbourhood = new Neighbourhood(articles);
    Map<String, List<Neighbour>> all = new TreeMap<>();
    for (int i = 0; i < articles.articles().size(); i++) {
      List<Neighbour> neighbours = neighbourhood.neighbours(i);
      if (!neighbours.isEmpty()) {
        all.put(articles.articles().get(i).facts().id(), neighbours);
      }
    }
    return all;
  }

  private List<Neighbour> neighbours(int article) {
    return IntStream.range(0, articles.articles().size())
        .filter(other -> other != article)
        .filter(other -> articles.cosine(article, other) >= IndexedArticles.SAME_EVENT)
        .boxed()
        .sorted(Comparator.comparingDouble(other -> -articles.cosine(article, other)))
        .limit(MOST)
        .map(other -> neighbour(article, other))
        .toList();
  }

  private Neighbour neighbour(int article, int other) {
    return new Neighbour(
        articles.articles().get(other).facts(),
        articles.cosine(article, other),
        articles.areNearDuplicates(article, other));
  }
}
