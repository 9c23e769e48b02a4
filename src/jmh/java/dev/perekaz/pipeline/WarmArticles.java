package dev.perekaz.pipeline;

import dev.perekaz.fragment.FragmentFinder;
import dev.perekaz.fragment.LanguageGuess;
import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.model.ModelStore;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.translate.Recall;
import dev.perekaz.translate.Translator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * How many articles a second one thread reads, searches and summarises, without a model, once warm:
 * {@code mvn -q -Pjmh process-test-classes && java -cp target/test-classes:target/classes:$(cat
 * target/jmh.classpath) dev.perekaz.pipeline.WarmArticles seeds/000_112a4c02cc763e7e.txt}.
 */
public final class WarmArticles {
  private static final int ROUNDS = 200;

  private WarmArticles() {}

  public static void main(String[] arguments) throws Exception {
    Segmenter segmenter = new Segmenter();
    LanguageIdentifier identifier = new LanguageIdentifier();
    LanguageGuess guess = identifier.guess();
    byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
    try (Translator translator =
        new Translator(new ModelStore(List.of()), Recall.NOTHING, guess, 1)) {
      Pipeline pipeline =
          new Pipeline(
              segmenter,
              identifier,
              new FragmentFinder(segmenter, guess),
              translator,
              new Summarizer(),
              Clock.systemUTC());
      for (int turn = 0; turn < 3; turn++) {
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
          pipeline.run(
              new ArticleReader().read("a.txt", bytes),
              PipelineOptions.DEFAULT,
              ProgressListener.NONE);
        }
        System.out.printf("%.0f articles/s%n", ROUNDS * 1e9 / (System.nanoTime() - start));
      }
    }
  }
}
