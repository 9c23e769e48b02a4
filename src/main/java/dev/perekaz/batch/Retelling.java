package dev.perekaz.batch;

import dev.perekaz.ingest.UnreadableArticleException;
import dev.perekaz.pipeline.ArticleResult;
import java.nio.file.Path;

/** Turns a file into a result. */
@FunctionalInterface
public interface Retelling {
  ArticleResult retell(Path file) throws UnreadableArticleException;
}
