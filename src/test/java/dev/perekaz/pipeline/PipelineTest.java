package dev.perekaz.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.fragment.FragmentFinder;
import dev.perekaz.fragment.LanguageGuess;
import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.ingest.UnreadableArticleException;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.model.ModelStore;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Method;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.summary.SummarySentence;
import dev.perekaz.text.Lang;
import dev.perekaz.translate.Recall;
import dev.perekaz.translate.Review;
import dev.perekaz.translate.Translation;
import dev.perekaz.translate.Translation.Remembered;
import dev.perekaz.translate.TranslationUnit;
import dev.perekaz.translate.Translator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An article on its way, and what its reader changes in it, with the bundled model. */
class PipelineTest {
  private static final String ARTICLE =
      """
      The mayor spoke to the press in the town on Monday and answered all of the questions.

      Ми не здамося, бо це наше місто.

      Nobody in the town had seen anything like it for years, the people there said.

      Школа працює щодня. Діти вчаться в підвалі.
      """;

  private final Segmenter segmenter = new Segmenter();
  private final LanguageIdentifier identifier = new LanguageIdentifier();
  private final LanguageGuess guess = identifier.guess();
  private Translator translator = translator(Recall.NOTHING);

  private Translator translator(Recall recall) {
    return new Translator(new ModelStore(List.of(Path.of("models"))), recall, guess, 1);
  }

  @AfterEach
  void close() {
    translator.close();
  }

  private ArticleResult run(ProgressListener listener) throws UnreadableArticleException {
    Pipeline pipeline =
        new Pipeline(
            segmenter,
            identifier,
            new FragmentFinder(segmenter, guess),
            translator,
            new Summarizer(),
            Clock.systemUTC());
    return pipeline.run(
        new ArticleReader().read("pasted.txt", ARTICLE.getBytes(UTF_8)),
        PipelineOptions.DEFAULT,
        listener);
  }

  private ArticleResult run() throws UnreadableArticleException {
    return run(ProgressListener.NONE);
  }

  private Revision revision() {
    return new Revision(segmenter, translator, new Summarizer());
  }

  private static List<String> targets(ArticleResult result, int fragment) {
    return result.fragments().get(fragment).units().stream().map(TranslationUnit::target).toList();
  }

  private static List<String> summary(ArticleResult result) {
    return result.summary().sentences().stream().map(SummarySentence::text).toList();
  }

  @Test
  void namesAllFragmentsBeforeItTranslatesOneByOne() throws UnreadableArticleException {
    List<String> told = new ArrayList<>();
    ArticleResult result =
        run(
            new ProgressListener() {
              @Override
              public void named(ArticleResult soFar) {
                told.add("named " + soFar.fragments().size());
                assertThat(soFar.fragments()).allMatch(f -> f.units().isEmpty());
                assertThat(soFar.summary().sentences()).isEmpty();
              }

              @Override
              public void retold(int index, RetoldFragment fragment) {
                told.add(index + ": " + fragment.units().size());
              }
            });

    assertThat(told).containsExactly("named 2", "0: 1", "1: 2");
    assertThat(result.timings()).extracting(StageTiming::stage).containsExactly(Stage.values());
    assertThat(result.models()).extracting(UsedModel::id).containsExactly("zle-en");
  }

  @Test
  void stopsAtTheNextStepWhenCancelled() {
    List<String> told = new ArrayList<>();
    assertThatThrownBy(
            () ->
                run(
                    new ProgressListener() {
                      @Override
                      public void named(ArticleResult soFar) {
                        told.add("named");
                      }

                      @Override
                      public void retold(int index, RetoldFragment fragment) {
                        told.add("retold");
                      }

                      @Override
                      public boolean isCancelled() {
                        return told.contains("named");
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(told).containsExactly("named");
  }

  @Test
  void theReadersWordsStandInPlaceOfTheMachines() throws UnreadableArticleException {
    ArticleResult result =
        revision().review(run(), 0, List.of(Review.approved("We shall never give up our town.")));

    assertThat(targets(result, 0)).containsExactly("We shall never give up our town.");
    assertThat(summary(result)).contains("We shall never give up our town.");
    assertThat(result.fragments().get(0).units()).noneMatch(TranslationUnit::isMachineMade);
  }

  @Test
  void aRejectedTranslationGivesWayToTheOriginal() throws UnreadableArticleException {
    Review rejected = new Review(Review.Status.REJECTED, Optional.empty());
    ArticleResult result = revision().review(run(), 0, List.of(rejected));

    assertThat(targets(result, 0)).containsExactly("Ми не здамося, бо це наше місто.");
    assertThat(result.fragments().get(0).units()).noneMatch(TranslationUnit::isTranslated);
  }

  @Test
  void aReviewNeedsATextForEachSentence() throws UnreadableArticleException {
    ArticleResult result = run();
    assertThatThrownBy(() -> revision().review(result, 1, List.of(Review.OPEN)))
        .hasMessage("the fragment has 2 sentences, not 1; send one text for each");
  }

  @Test
  void anotherLanguageIsTranslatedAnewAndSaysWhy() throws UnreadableArticleException {
    ArticleResult result = revision().rename(run(), 0, Lang.BULGARIAN);

    RetoldFragment renamed = result.fragments().get(0);
    assertThat(renamed.detection().language()).isEqualTo(Lang.BULGARIAN);
    assertThat(renamed.detection().evidence().get(0).detail()).isEqualTo("its reader says so");
    assertThat(renamed.units().get(0).translation()).isInstanceOf(Translation.Unavailable.class);
    ArticleResult back = revision().rename(result, 0, Lang.UKRAINIAN);
    assertThat(back.fragments().get(0).units()).allMatch(TranslationUnit::isMachineMade);
  }

  @Test
  void theSummaryChangesAlone() throws UnreadableArticleException {
    ArticleResult before = run();
    ArticleResult after = revision().summarize(before, Method.LEAD, new Budget.Sentences(1));

    assertThat(summary(after))
        .containsExactly(
            "The mayor spoke to the press in the town on Monday and answered all of the"
                + " questions.");
    assertThat(after.options().method()).isEqualTo(Method.LEAD);
    assertThat(after.fragments()).isEqualTo(before.fragments());
  }

  @Test
  void alternativesBeginWithTheBest() throws UnreadableArticleException {
    List<List<String>> alternatives = revision().alternatives(run(), 1);

    assertThat(alternatives).hasSize(2);
    assertThat(alternatives.get(0)).hasSizeGreaterThan(1).doesNotHaveDuplicates();
  }

  @Test
  void whatWasApprovedBeforeIsNotTranslatedAgain() throws UnreadableArticleException {
    translator.close();
    Remembered before = new Remembered("The school is open daily.", Instant.EPOCH);
    translator =
        translator(
            (sentence, languages) ->
                sentence.equals("Школа працює щодня.") ? Optional.of(before) : Optional.empty());
    ArticleResult result = run();

    List<TranslationUnit> units = result.fragments().get(1).units();
    assertThat(units.get(0).translation()).isEqualTo(before);
    assertThat(units.get(1).translation()).isInstanceOf(Translation.Translated.class);
    assertThat(targets(result, 1)).startsWith("The school is open daily.");
    assertThat(revision().alternatives(result, 1).get(0)).isNotEmpty();
  }

  @Test
  void aSummaryByVectorsNamesTheEncoderAmongItsModels() throws UnreadableArticleException {
    Summarizer summarizer = new Summarizer(new EncodedSentences(translator.encoder()));
    Revision revision = new Revision(segmenter, translator, summarizer);
    ArticleResult byVectors =
        revision.summarize(run(), Method.PACSUM, PipelineOptions.DEFAULT.budget());

    assertThat(byVectors.summary().method()).isEqualTo(Method.PACSUM);
    assertThat(byVectors.summary().makeshift()).isEmpty();
    assertThat(byVectors.models()).extracting(UsedModel::id).contains("zle-en", "e5-small-zle");
    assertThat(
            revision.summarize(byVectors, Method.LEAD, PipelineOptions.DEFAULT.budget()).models())
        .extracting(UsedModel::id)
        .containsExactly("zle-en");
  }

  @Test
  void anEncoderThatComparedTranslationsIsNamedAmongTheModels() throws UnreadableArticleException {
    translator.close();
    ModelStore models = new ModelStore(List.of(Path.of("models")));
    translator = new Translator(models, Recall.NOTHING, guess, 1, true);

    assertThat(run().models()).extracting(UsedModel::id).containsExactly("zle-en", "e5-small-zle");
  }
}
