package dev.perekaz.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.memory.Memory;
import dev.perekaz.memory.SentenceIndex;
import dev.perekaz.model.EncoderOnDemand;
import dev.perekaz.model.SentenceEncoder;
import dev.perekaz.search.Articles;
import dev.perekaz.search.Fields;
import dev.perekaz.search.HistoryArticles;
import dev.perekaz.search.Hits;
import dev.perekaz.search.Indexing;
import dev.perekaz.search.MeaningEncoder;
import dev.perekaz.search.Query;
import dev.perekaz.search.SentenceSearch;
import dev.perekaz.segment.Segmenter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Searches the history by meaning: {@code /api/search}. */
final class SearchApi {
  private static final int USUAL = 10;

  /** New articles are encoded so long; then the client is to ask again. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Articles articles;
  private final SentenceIndex index;
  private final EncoderOnDemand encoders;
  private final Waiting waiting;
  private final Segmenter segmenter = new Segmenter();
  private @Nullable MeaningEncoder encoder;

  SearchApi(Memory memory, EncoderOnDemand encoders, Waiting waiting) {
    this.articles = new HistoryArticles(memory.history());
    this.index = memory.sentences();
    this.encoders = encoders;
    this.waiting = waiting;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/api/search", this::search);
  }

  /** A POST, for what is searched for belongs in no URL. */
  private void search(Context request) {
    Body body = Body.of(request);
    Query query = query(body);
    Hits hits = waiting.call(() -> search(query));
    ObjectNode answer = Answers.object().put("unknown", hits.unknown());
    ArrayNode list = answer.putArray("hits");
    hits.best().forEach(hit -> list.add(Fields.of(hit)));
    Answers.send(request, answer);
  }

  private static Query query(Body body) {
    String text = body.text("q").orElseThrow(() -> Refusal.bad("q is missing"));
    try {
      return new Query(text, body.whole("top").orElse(USUAL));
    } catch (IllegalArgumentException e) {
      throw Refusal.because(e);
    }
  }

  private Hits search(Query query) {
    MeaningEncoder meanings = encoder();
    long end = System.nanoTime() + PATIENCE.toNanos();
    new Indexing(index, meanings, segmenter)
        .update(articles, (done, all) -> checkTime(end, done, all));
    return new SentenceSearch(index, meanings).search(query);
  }

  /** What is done by then stays done. */
  private static void checkTime(long end, int done, int all) {
    if (done < all && System.nanoTime() > end) {
      throw Refusal.busy(
          "%d of %d new articles are indexed; ask again for the others".formatted(done, all));
    }
  }

  private synchronized MeaningEncoder encoder() {
    if (encoder == null) {
      encoder = MeaningEncoder.of(installed(), index);
    }
    return encoder;
  }

  private SentenceEncoder installed() {
    try {
      return encoders
          .get()
          .orElseThrow(
              () ->
                  new Refusal(
                      Refusal.CONFLICT,
                      "searching by meaning takes a sentence encoder, and none is installed; put its folder, such as e5-small-zle, into models/ and start the server again"));
    } catch (ModelFormatException e) {
      throw new Refusal(Refusal.CONFLICT, String.valueOf(e.getMessage()));
    }
  }
}
