package dev.perekaz.search;

import dev.perekaz.memory.ArticleFacts;
import dev.perekaz.memory.ArticleVectors;
import dev.perekaz.memory.IndexFile;
import dev.perekaz.memory.IndexedArticle;
import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * How long the ten nearest of 100,000 sentences take, on one core: reading their vectors from the
 * index's file, and looking at each. Without an encoder, whose one sentence takes about 6 ms.
 * Prints the median and the slowest of 50 searches after 20 others.
 *
 * <pre>
 * mvn -q -Pjmh process-test-classes
 * CP=target/classes:target/test-classes:$(cat target/jmh.classpath)
 * taskset -c 0 java -cp $CP dev.perekaz.search.SearchSpeed
 * </pre>
 */
public final class SearchSpeed {
  private static final int ARTICLES = 2500;
  private static final int SENTENCES = 40;
  private static final int DIMENSIONS = 384;
  private static final int WARM = 20;
  private static final int SEARCHES = 50;

  private SearchSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Files.createTempFile("search", ".sqlite");
    Random random = new Random(1);
    try (IndexFile index = IndexFile.open(file)) {
      for (int i = 0; i < ARTICLES; i++) {
        index.sentences().put(article(i, vectors(random, SENTENCES)), "none");
      }
      double[] reading = new double[SEARCHES];
      double[] looking = new double[SEARCHES];
      for (int i = -WARM; i < SEARCHES; i++) {
        byte[] query = vectors(random, 1);
        long start = System.nanoTime();
        List<ArticleVectors> articles = index.sentences().vectors();
        long read = System.nanoTime();
        Nearest nearest = new Nearest(query, 10);
        articles.forEach(article -> nearest.look(article.vectors()));
        if (nearest.best().size() != 10) {
          throw new IllegalStateException("ten were to be found");
        }
        long looked = System.nanoTime();
        if (i >= 0) {
          reading[i] = (read - start) / 1e6;
          looking[i] = (looked - read) / 1e6;
        }
      }
      print("reading", reading);
      print("looking", looking);
    } finally {
      IndexFile.delete(file);
    }
  }

  private static byte[] vectors(Random random, int sentences) {
    byte[] vectors = new byte[sentences * DIMENSIONS];
    for (int k = 0; k < vectors.length; k++) {
      vectors[k] = (byte) Math.max(-127, Math.min(127, Math.round(22 * random.nextGaussian())));
    }
    return vectors;
  }

  private static IndexedArticle article(int id, byte[] vectors) {
    SourceSentence sentence =
        new SourceSentence(
            new Span(0, 90),
            "A sentence of ninety characters, as it might stand in an article of a newspaper, say.",
            Lang.ENGLISH,
            Role.BODY,
            false);
    return new IndexedArticle(
        new ArticleFacts("a" + id, "a.txt", "Title", Lang.ENGLISH, Optional.empty()),
        "1",
        Collections.nCopies(SENTENCES, sentence),
        vectors);
  }

  private static void print(String what, double[] milliseconds) {
    double[] sorted = DoubleStream.of(milliseconds).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, slowest %.1f ms%n",
        what,
        sorted[SEARCHES / 2],
        sorted[SEARCHES - 1]);
  }
}
