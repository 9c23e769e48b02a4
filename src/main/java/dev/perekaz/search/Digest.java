package dev.perekaz.search;

import dev.perekaz.memory.IndexedArticle;
import dev.perekaz.memory.SentenceIndex;
import dev.perekaz.search.Event.Report;
import dev.perekaz.search.Event.Told;
import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Method;
import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.summary.Summary;
import dev.perekaz.summary.Weights;
import dev.perekaz.text.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sorts articles by the events that they are on, and sums each event up. */
public final class Digest {
  /**
   * What all of an encoder's vectors share, which {@link NeutralSpace} took away and the summariser
   * counts on: with it, cosines of 0.1 and 0.7 become 0.77 and 0.92 again.
   */
  private static final float SHARED = (float) Math.sqrt(0.74);

  private static final float OWN = (float) Math.sqrt(0.26);

  private final IndexedArticles articles;
  private final Budget budget;

  private Digest(IndexedArticles articles, Budget budget) {
    this.articles = articles;
    this.budget = budget;
  }

  /**
   * The events of an index's articles, those with the most articles first.
   *
   * @param budget of each event's summary
   */
  public static List<Event> of(SentenceIndex index, MeaningEncoder encoder, Budget budget) {
    IndexedArticles articles = IndexedArticles.of(index, encoder.dimensions());
    Digest digest = new Digest(articles, budget);
    return Clusters.of(articles.leads(), IndexedArticles.SAME_EVENT).stream()
        .map(digest::event)
        .toList();
  }

  private Event event(List<Integer> cluster) {
    List<Integer> members = mostTypicalFirst(cluster);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      reports.add(report(members.get(i), members.subList(0, i)));
    }
    return new Event(reports, summary(members));
  }

  private List<Integer> mostTypicalFirst(List<Integer> members) {
    return members.stream()
        .sorted(
            Comparator.comparingDouble(
                one -> -members.stream().mapToDouble(other -> articles.cosine(one, other)).sum()))
        .toList();
  }

  private Report report(int article, List<Integer> before) {
    Optional<String> duplicate =
        before.stream()
            .filter(other -> articles.areNearDuplicates(article, other))
            .findFirst()
            .map(other -> articles.articles().get(other).facts().title());
    IndexedArticle whole = articles.articles().get(article);
    return new Report(whole.facts(), translatedTitle(whole), duplicate);
  }

  private static Optional<String> translatedTitle(IndexedArticle article) {
    return article.sentences().stream()
        .filter(sentence -> sentence.role() == Role.HEADING && sentence.translated())
        .filter(sentence -> sentence.original().equals(article.facts().title()))
        .findFirst()
        .map(SourceSentence::text);
  }

  private List<Told> summary(List<Integer> members) {
    List<Told> told = new ArrayList<>();
    List<Integer> articleOfEach = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    for (int member : members) {
      IndexedArticle article = articles.articles().get(member);
      for (int i = 0; i < article.sentences().size(); i++) {
        told.add(new Told(article.facts(), article.sentences().get(i)));
        articleOfEach.add(member);
        vectors.add(withShared(ByteVectors.unpack(article.vectors(), i, articles.dimensions())));
      }
    }
    List<SourceSentence> sentences = told.stream().map(Told::sentence).toList();
    Summary summary =
        new Summarizer(Weights.NEWS, all -> vectors.toArray(new float[0][]))
            .summarize(
                sentences,
                articleOfEach,
                SourceSentence.mostFrequentLanguage(sentences, Lang.UNDETERMINED),
                Method.CENTROID,
                budget);
    return summary.sentences().stream().map(picked -> told.get(picked.position())).toList();
  }

  private static float[] withShared(float[] neutral) {
    float[] vector = new float[neutral.length + 1];
    boolean known = false;
    for (int k = 0; k < neutral.length; k++) {
      vector[k] = OWN * neutral[k];
      known |= neutral[k] != 0;
    }
    vector[neutral.length] = known ? SHARED : 0;
    return vector;
  }
}
