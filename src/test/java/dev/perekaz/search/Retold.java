package dev.perekaz.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.perekaz.fragment.FragmentFinder;
import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.ingest.UnreadableArticleException;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.Pipeline;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.pipeline.ProgressListener;
import dev.perekaz.report.JsonReport;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.translate.Recall;
import dev.perekaz.translate.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Retells articles, without translating them. */
final class Retold {
  static final Segmenter SEGMENTER = new Segmenter();

  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

  private Retold() {}

  static ArticleResult article(String name, String text) throws UnreadableArticleException {
    try (Translator nothing =
        new Translator(new ModelStore(List.of()), Recall.NOTHING, IDENTIFIER.guess(), 1)) {
      Pipeline pipeline =
          new Pipeline(
              SEGMENTER,
              IDENTIFIER,
              new FragmentFinder(SEGMENTER, IDENTIFIER.guess()),
              nothing,
              new Summarizer(),
              Clock.systemUTC());
      return pipeline.run(
          new ArticleReader().read(name, text.getBytes(UTF_8)),
          PipelineOptions.DEFAULT,
          ProgressListener.NONE);
    }
  }

  /** Writes an article's document into a folder of results. */
  static void write(Path folder, String name, String text)
      throws UnreadableArticleException, IOException {
    Path file = folder.resolve(name + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, new JsonReport().write(article(name, text)));
  }
}
