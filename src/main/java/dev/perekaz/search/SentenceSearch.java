package dev.perekaz.search;

import dev.perekaz.memory.ArticleVectors;
import dev.perekaz.memory.SentenceIndex;
import dev.perekaz.search.Nearest.Found;
import java.util.List;
import java.util.Optional;

/** Finds the sentences that say what is asked for, in whatever language. */
public final class SentenceSearch {
  private final SentenceIndex index;
  private final MeaningEncoder encoder;

  public SentenceSearch(SentenceIndex index, MeaningEncoder encoder) {
    this.index = index;
    this.encoder = encoder;
  }

  public Hits search(Query query) {
    byte[] vector = encoder.encode(List.of(query.text()));
    List<ArticleVectors> articles = index.vectors();
    Nearest nearest = new Nearest(vector, query.most());
    articles.forEach(article -> nearest.look(article.vectors()));
    List<Hit> best =
        nearest.best().stream()
            .flatMap(found -> hit(found, articles.get(found.article()).key()).stream())
            .toList();
    return new Hits(best, nearest.unknown());
  }

  private Optional<Hit> hit(Found found, long article) {
    double score = ByteVectors.cosine(found.dot());
    return index
        .find(article)
        .map(whole -> new Hit(score, whole.facts(), whole.sentences().get(found.sentence())));
  }
}
