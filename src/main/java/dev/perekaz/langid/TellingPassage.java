package dev.perekaz.langid;

import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Lang;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds the passage by which an article's language is best named: the longest in the language that
 * most of the article is clearly in.
 *
 * @param clearly the language of a passage, where a look at it is enough
 */
record TellingPassage(Function<String, Optional<Lang>> clearly) {
  private static final double ASIDE_WEIGHT = 0.25;

  /** Rough, but a paragraph is cut only to be counted. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…:。！？؟])\\s+");

  /** What one language has of the article. */
  private record Share(double weight, String longest) {
    Share and(Share other) {
      boolean longer = other.longest.length() > longest.length();
      return new Share(weight + other.weight, longer ? other.longest : longest);
    }
  }

  /** Nothing is looked at any more once more than half is in one language. */
  Optional<String> of(Article article) {
    Map<Lang, Share> shares = new HashMap<>();
    double half = article.blocks().stream().mapToDouble(TellingPassage::weight).sum() / 2;
    for (Block block : article.blocks()) {
      add(article.textOf(block), aside(block), shares);
      if (shares.values().stream().anyMatch(share -> share.weight > half)) {
        break;
      }
    }
    return shares.values().stream()
        .reduce((one, other) -> other.weight > one.weight ? other : one)
        .map(Share::longest)
        .or(() -> heaviest(article));
  }

  /** Where a paragraph is of two languages, and so not clear, its sentences count. */
  private void add(String text, double factor, Map<Lang, Share> shares) {
    Optional<Lang> whole = clearly.apply(text);
    if (whole.isPresent()) {
      add(whole.get(), text, factor, shares);
    } else {
      SENTENCE_END
          .splitAsStream(text)
          .forEach(
              sentence -> clearly.apply(sentence).ifPresent(l -> add(l, sentence, factor, shares)));
    }
  }

  private static void add(Lang language, String passage, double factor, Map<Lang, Share> shares) {
    shares.merge(language, new Share(passage.length() * factor, passage), Share::and);
  }

  private static Optional<String> heaviest(Article article) {
    return article.blocks().stream()
        .reduce((one, other) -> weight(other) > weight(one) ? other : one)
        .map(article::textOf);
  }

  private static double weight(Block block) {
    return block.span().length() * aside(block);
  }

  private static double aside(Block block) {
    return block.kind().isPost() || block.kind() == BlockKind.QUOTE ? ASIDE_WEIGHT : 1;
  }
}
