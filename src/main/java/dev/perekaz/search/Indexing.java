package dev.perekaz.search;

import dev.perekaz.ingest.Source;
import dev.perekaz.memory.ArticleFacts;
import dev.perekaz.memory.IndexedArticle;
import dev.perekaz.memory.SentenceIndex;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldArticle;
import dev.perekaz.report.HtmlReport;
import dev.perekaz.report.UnreadableDocumentException;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.SourceSentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Brings an index up to what its articles say: only new and changed ones are encoded. */
public final class Indexing {
  private final SentenceIndex index;
  private final MeaningEncoder encoder;
  private final Segmenter segmenter;

  /** Told of each article when it is indexed. */
  @FunctionalInterface
  public interface Listener {
    Listener NONE = (done, all) -> {};

    /**
     * @param done how many are done, this one included
     * @param all how many there are to be done
     */
    void done(int done, int all);
  }

  /**
   * What was done.
   *
   * @param articles how many the index now has
   * @param encoded how many of them were encoded
   * @param replaced how many articles of another encoder were thrown away before
   * @param complaints documents that are no retellings, or damaged ones, for the user
   */
  public record Outcome(int articles, int encoded, int replaced, List<String> complaints) {
    public Outcome {
      complaints = List.copyOf(complaints);
    }
  }

  public Indexing(SentenceIndex index, MeaningEncoder encoder, Segmenter segmenter) {
    this.index = index;
    this.encoder = encoder;
    this.segmenter = segmenter;
  }

  /** Every article that is done stays done, whatever ends the program. */
  public Outcome update(Articles articles, Listener listener) {
    int replaced = index.removeOthers(encoder.key());
    Map<String, String> present = articles.editions();
    Map<String, String> known = index.editions(encoder.key());
    Set<String> gone = new HashSet<>(known.keySet());
    gone.removeAll(present.keySet());
    Map<String, String> changed = new TreeMap<>(present);
    changed.entrySet().removeIf(one -> one.getValue().equals(known.get(one.getKey())));
    List<String> complaints = new ArrayList<>();
    int done = 0;
    for (Map.Entry<String, String> one : changed.entrySet()) {
      put(articles, one.getKey(), one.getValue(), gone, complaints);
      listener.done(++done, changed.size());
    }
    index.remove(gone);
    int encoded = changed.size() - complaints.size();
    return new Outcome(present.size() - complaints.size(), encoded, replaced, complaints);
  }

  /** Or else says why not, and has what it once said go. */
  private void put(
      Articles articles, String id, String edition, Set<String> gone, List<String> complaints) {
    try {
      Optional<ArticleResult> result = articles.read(id);
      if (result.isPresent()) {
        index.put(indexed(id, edition, result.get()), encoder.key());
      }
    } catch (UnreadableDocumentException e) {
      complaints.add(String.valueOf(e.getMessage()));
      gone.add(id);
    }
  }

  private IndexedArticle indexed(String id, String edition, ArticleResult result) {
    List<SourceSentence> sentences = RetoldArticle.of(result, segmenter).sentences();
    byte[] vectors =
        encoder.encode(
            sentences.stream().map(sentence -> sentence.readableBy(encoder::knows)).toList());
    Source source = result.reading().source();
    ArticleFacts facts =
        new ArticleFacts(
            id,
            source.name(),
            HtmlReport.title(result),
            result.language().language(),
            result.reading().article().date());
    return new IndexedArticle(facts, edition, sentences, vectors);
  }
}
