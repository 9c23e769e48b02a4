package dev.perekaz.pipeline;

import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.SourceSentence;
import dev.perekaz.text.AlignedText;
import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import dev.perekaz.translate.TranslationUnit;
import java.util.ArrayList;
import java.util.List;

/** The article as its reader understands it: each translation set in its fragment's place. */
public final class RetoldArticle {
  private final Article article;
  private final Lang host;
  private final List<RetoldFragment> fragments;
  private final Segmenter segmenter;

  private RetoldArticle(
      Article article, Lang host, List<RetoldFragment> fragments, Segmenter segmenter) {
    this.article = article;
    this.host = host;
    this.fragments = fragments;
    this.segmenter = segmenter;
  }

  public static RetoldArticle of(ArticleResult result, Segmenter segmenter) {
    return new RetoldArticle(
        result.reading().article(), result.language().language(), result.fragments(), segmenter);
  }

  /** Every sentence in the order of the text, pointing to where it stands in the original. */
  public List<SourceSentence> sentences() {
    List<SourceSentence> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      List<RetoldFragment> own =
          fragments.stream()
              .filter(f -> !f.units().isEmpty() && block.span().contains(f.fragment().span()))
              .toList();
      addBlock(block, own, sentences);
    }
    return sentences;
  }

  private void addBlock(Block block, List<RetoldFragment> fragments, List<SourceSentence> out) {
    List<RetoldFragment> inline =
        fragments.stream().filter(f -> f.fragment().kind() == FragmentKind.INLINE_QUOTE).toList();
    int done = block.span().start();
    for (RetoldFragment fragment : fragments) {
      if (fragment.fragment().kind() != FragmentKind.INLINE_QUOTE) {
        Span span = fragment.fragment().span();
        addOwn(block, new Span(done, span.start()), inline, out);
        fragment.units().forEach(unit -> out.add(sentence(block, unit)));
        done = span.end();
      }
    }
    addOwn(block, new Span(done, block.span().end()), inline, out);
  }

  /** What is in the article's own language, with the quotations inside it retold. */
  private void addOwn(
      Block block, Span stretch, List<RetoldFragment> inline, List<SourceSentence> out) {
    for (Span whole : joinCut(segmenter.split(article.text(), stretch, host), inline)) {
      Span span = whole.strip(article.text());
      List<RetoldFragment> quotes =
          inline.stream().filter(quote -> span.contains(quote.fragment().span())).toList();
      if (hasWords(span.in(article.text()))) {
        out.add(
            new SourceSentence(
                span,
                retell(span, quotes),
                host,
                role(block),
                isTranslated(quotes),
                span.in(article.text()),
                host));
      }
    }
  }

  /** Sentences between which a quotation lies are one: it must not be cut. */
  private static List<Span> joinCut(List<Span> sentences, List<RetoldFragment> inline) {
    List<Span> joined = new ArrayList<>();
    for (Span sentence : sentences) {
      int last = joined.size() - 1;
      boolean cuts =
          last >= 0
              && inline.stream()
                  .map(quote -> quote.fragment().span())
                  .anyMatch(q -> q.start() < sentence.start() && sentence.start() < q.end());
      if (cuts) {
        joined.set(last, joined.get(last).cover(sentence));
      } else {
        joined.add(sentence);
      }
    }
    return joined;
  }

  private String retell(Span span, List<RetoldFragment> quotes) {
    String sentence = span.in(article.text());
    AlignedText.Builder retold = AlignedText.of(sentence);
    for (RetoldFragment quote : quotes) {
      String target =
          String.join(" ", quote.units().stream().map(TranslationUnit::target).toList());
      retold.replace(quote.fragment().span().shift(-span.start()), target);
    }
    return retold.build().text();
  }

  private static boolean isTranslated(List<RetoldFragment> quotes) {
    return quotes.stream().flatMap(q -> q.units().stream()).anyMatch(TranslationUnit::isTranslated);
  }

  private static SourceSentence sentence(Block block, TranslationUnit unit) {
    Lang language = unit.isTranslated() ? unit.languages().to() : unit.languages().from();
    return new SourceSentence(
        unit.span(),
        unit.target(),
        language,
        role(block),
        unit.isTranslated(),
        unit.source(),
        unit.languages().from());
  }

  private static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static SourceSentence.Role role(Block block) {
    return switch (block.kind()) {
      case HEADING -> SourceSentence.Role.HEADING;
      case PARAGRAPH -> SourceSentence.Role.BODY;
      case LIST_ITEM -> SourceSentence.Role.LIST_ITEM;
      case QUOTE -> SourceSentence.Role.QUOTE;
      case CAPTION -> SourceSentence.Role.CAPTION;
      case TWEET, TELEGRAM_POST -> SourceSentence.Role.POST;
    };
  }
}
