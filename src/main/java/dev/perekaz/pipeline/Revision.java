package dev.perekaz.pipeline;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.langid.Candidate;
import dev.perekaz.langid.Detection;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Method;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.text.Evidence;
import dev.perekaz.text.Lang;
import dev.perekaz.translate.Review;
import dev.perekaz.translate.Translation.Translated;
import dev.perekaz.translate.TranslationUnit;
import dev.perekaz.translate.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Changes a finished result as its reader wishes; the summary follows. Safe for use by several
 * threads.
 */
public final class Revision {
  private static final int ALTERNATIVE_BEAMS = 6;

  private final FragmentTranslation translation;
  private final ArticleSummary summary;

  public Revision(Segmenter segmenter, Translator translator, Summarizer summarizer) {
    this.translation = new FragmentTranslation(segmenter, translator);
    this.summary = new ArticleSummary(segmenter, summarizer, translator);
  }

  /** Summarises in another way or to another length. */
  public ArticleResult summarize(ArticleResult result, Method method, Budget budget) {
    return summary.summarize(result, result.options().withSummary(method, budget));
  }

  /** Takes the fragment for one in {@code language} and translates it again. */
  public ArticleResult rename(ArticleResult result, int index, Lang language) {
    Detection named =
        new Detection(
            language,
            List.of(new Candidate(language, 1.0)),
            1.0,
            List.of(new Evidence(Evidence.Kind.READER, "its reader says so")));
    RetoldFragment fragment = result.fragments().get(index).withDetection(named);
    SearchOptions search = SearchOptions.greedy().withBeams(result.options().beams());
    RetoldFragment retold = translation.retell(result, List.of(fragment), search).get(0);
    return summarize(translation.withModels(result.withFragment(index, retold)));
  }

  /**
   * Sets the reviews of a fragment's units.
   *
   * @param reviews one for each unit, in their order
   * @throws IllegalArgumentException if there are more or fewer
   */
  public ArticleResult review(ArticleResult result, int index, List<Review> reviews) {
    RetoldFragment fragment = result.fragments().get(index);
    List<TranslationUnit> units = fragment.units();
    if (reviews.size() != units.size()) {
      throw new IllegalArgumentException(
          "the fragment has %d sentences, not %d; send one text for each"
              .formatted(units.size(), reviews.size()));
    }
    List<TranslationUnit> reviewed = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      reviewed.add(units.get(i).withReview(reviews.get(i)));
    }
    return summarize(result.withFragment(index, fragment.withUnits(reviewed)));
  }

  /** Other translations of a fragment's units, best first; none where there is no model. */
  public List<List<String>> alternatives(ArticleResult result, int index) {
    SearchOptions search = SearchOptions.greedy().withBeams(ALTERNATIVE_BEAMS);
    RetoldFragment fragment = result.fragments().get(index);
    return translation.retellAfresh(result, fragment, search).stream()
        .map(Revision::alternatives)
        .toList();
  }

  private static List<String> alternatives(TranslationUnit unit) {
    return unit.translation() instanceof Translated made
        ? Stream.concat(Stream.of(made.text()), made.alternatives().stream()).distinct().toList()
        : List.of();
  }

  private ArticleResult summarize(ArticleResult result) {
    return summary.summarize(result, result.options());
  }
}
