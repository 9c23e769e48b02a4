package dev.perekaz.model;

import dev.perekaz.marian.ModelFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How long the sentence encoder takes on one thread: to open, and for the vectors of articles of 40
 * sentences, one after the other.
 *
 * <p>Arguments: a folder of models, a file of sentences.
 */
public final class VectorSpeed {
  private static final int ARTICLE = 40;
  private static final int ROUNDS = 3;

  private VectorSpeed() {}

  public static void main(String[] arguments) throws IOException, ModelFormatException {
    ModelStore store = new ModelStore(List.of(Path.of(arguments[0])));
    List<String> sentences = Files.readAllLines(Path.of(arguments[1]));
    long start = System.nanoTime();
    try (SentenceEncoder encoder = SentenceEncoder.open(store.encoder().orElseThrow(), 1)) {
      System.out.printf("opened in %.0f ms%n", milliseconds(start));
      System.out.printf("first article %.0f ms%n", time(encoder, sentences, 0));
      int articles = sentences.size() / ARTICLE;
      double[] times = new double[ROUNDS * articles];
      for (int i = 0; i < times.length; i++) {
        times[i] = time(encoder, sentences, i % articles);
      }
      Arrays.sort(times);
      System.out.printf(
          "%d articles of %d sentences: median %.0f ms, least %.0f, most %.0f%n",
          articles, ARTICLE, times[times.length / 2], times[0], times[times.length - 1]);
    }
  }

  private static double time(SentenceEncoder encoder, List<String> sentences, int article) {
    long start = System.nanoTime();
    encoder.encode(sentences.subList(ARTICLE * article, ARTICLE * (article + 1)));
    return milliseconds(start);
  }

  private static double milliseconds(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
