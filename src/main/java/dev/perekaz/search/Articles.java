package dev.perekaz.search;

import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.report.UnreadableDocumentException;
import java.util.Map;
import java.util.Optional;

/** Where finished articles come from. */
public interface Articles {
  /** For each article, by its id, what tells its present text from former ones. */
  Map<String, String> editions();

  /**
   * The article with this id, unless it was deleted meanwhile.
   *
   * @throws UnreadableDocumentException if its document cannot be read
   */
  Optional<ArticleResult> read(String id) throws UnreadableDocumentException;
}
