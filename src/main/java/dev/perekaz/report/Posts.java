package dev.perekaz.report;

import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.Post;
import java.util.Optional;

/** Which post a fragment is of. */
final class Posts {
  private Posts() {}

  /** The post that holds the fragment; none for a term in a post's footer. */
  static Optional<Post> of(Article article, RetoldFragment fragment) {
    Block block = article.blocks().get(fragment.fragment().block());
    return block.span().contains(fragment.fragment().span()) ? block.post() : Optional.empty();
  }
}
