package dev.perekaz.ingest;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Asks the readability port which pieces of a page are its article. */
final class Readability {
  private static final String MARK = "data-perekaz-piece";

  /** The port wants an address to make links whole with; the links are not used. */
  private static final String ADDRESS = "https://localhost/";

  /** The port takes minutes for elements nested by the thousand, which no honest page has. */
  private static final int DEEPEST = 200;

  private Readability() {}

  /** Indices of the pieces that are left; none if the port finds no article or gives up. */
  static NavigableSet<Integer> find(Document page, List<VisibleText.Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      pieces.get(i).element().attr(MARK, String.valueOf(i));
    }
    NavigableSet<Integer> found = new TreeSet<>();
    if (pieces.stream().anyMatch(piece -> piece.element().parents().size() > DEEPEST)) {
      return found;
    }
    Element article = new Readability4J(ADDRESS, page.clone()).parse().getArticleContent();
    if (article != null) {
      for (Element piece : article.getElementsByAttribute(MARK)) {
        found.add(Integer.parseInt(piece.attr(MARK)));
      }
    }
    return found;
  }
}
