package dev.perekaz.lab;

import dev.perekaz.fragment.Fragment;
import dev.perekaz.fragment.FragmentFinder;
import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.ingest.UnreadableArticleException;
import dev.perekaz.langid.LanguageContext;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.text.Article;
import dev.perekaz.text.Lang;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The workbench's own way, as its pipeline goes: read, name the article, find, name the finds. */
final class OwnFinder implements PassageFinder {
  private final LanguageIdentifier identifier = new LanguageIdentifier();
  private final FragmentFinder finder = new FragmentFinder(new Segmenter(), identifier.guess());

  @Override
  public List<Claim> find(TestArticle made) {
    Article article = read(made);
    Lang host = host(made);
    return finder.find(article, host, Lang.ENGLISH).stream()
        .filter(fragment -> fragment.kind() != FragmentKind.TERM)
        .map(fragment -> claim(article, host, fragment))
        .filter(claim -> !claim.language().sameLanguage(host))
        .toList();
  }

  /** What the workbench takes for the article's own language. */
  Lang host(TestArticle made) {
    return identifier.articleLanguage(read(made)).language();
  }

  private Claim claim(Article article, Lang host, Fragment fragment) {
    String passage = fragment.span().in(article.text());
    LanguageContext context =
        new LanguageContext(host, article.blocks().get(fragment.block()).declared());
    return new Claim(fragment.span(), identifier.identify(passage, context).language());
  }

  private static Article read(TestArticle made) {
    try {
      byte[] bytes = made.text().getBytes(StandardCharsets.UTF_8);
      return new ArticleReader().read("made.txt", bytes).article();
    } catch (UnreadableArticleException e) {
      throw new IllegalStateException("a made article must be readable", e);
    }
  }
}
