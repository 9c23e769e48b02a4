package dev.perekaz.cli;

import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.ingest.Reading;
import dev.perekaz.ingest.UnreadableArticleException;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.ProgressListener;
import dev.perekaz.translate.Translator;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The article that a command is about. */
final class ArticleParameter {
  private static final String STANDARD_INPUT = "-";

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = STANDARD_INPUT,
      description = "The article: .txt, .html or .md (default: standard input).")
  private String file = STANDARD_INPUT;

  /** Reads the article and runs it through the pipeline. */
  ArticleResult retell(Workbench workbench, Streams streams, RetellingOptions options)
      throws CommandFailedException {
    try (Translator translator =
        workbench.translator(workbench.models(options.models), options.meaning)) {
      return workbench
          .pipeline(translator)
          .run(read(workbench.reader(), streams), options.get(), ProgressListener.NONE);
    }
  }

  private Reading read(ArticleReader reader, Streams streams) throws CommandFailedException {
    try {
      return file.equals(STANDARD_INPUT)
          ? reader.read(STANDARD_INPUT, streams.in().readAllBytes())
          : reader.read(Path.of(file));
    } catch (UnreadableArticleException e) {
      throw CommandFailedException.because(e);
    } catch (IOException e) {
      throw new CommandFailedException("standard input broke off: " + e.getMessage(), e);
    }
  }
}
