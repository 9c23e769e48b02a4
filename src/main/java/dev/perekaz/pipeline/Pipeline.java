package dev.perekaz.pipeline;

import dev.perekaz.fragment.Fragment;
import dev.perekaz.fragment.FragmentFinder;
import dev.perekaz.ingest.Reading;
import dev.perekaz.langid.Detection;
import dev.perekaz.langid.LanguageContext;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.summary.Summary;
import dev.perekaz.text.Article;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.Translator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs one article through the stages. Safe for use by several threads. */
public final class Pipeline {
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  private final LanguageIdentifier identifier;
  private final FragmentFinder finder;
  private final Translator translator;
  private final FragmentTranslation translation;
  private final ArticleSummary summary;
  private final Clock clock;

  public Pipeline(
      Segmenter segmenter,
      LanguageIdentifier identifier,
      FragmentFinder finder,
      Translator translator,
      Summarizer summarizer,
      Clock clock) {
    this.identifier = identifier;
    this.finder = finder;
    this.translator = translator;
    this.translation = new FragmentTranslation(segmenter, translator);
    this.summary = new ArticleSummary(segmenter, summarizer, translator);
    this.clock = clock;
  }

  /** Finds what is foreign, names its language, translates it and summarises the whole. */
  public ArticleResult run(Reading reading, PipelineOptions options, ProgressListener listener) {
    Article article = reading.article();
    Stopwatch watch = new Stopwatch(listener);
    prepare(article, options.target());
    Detection language = watch.time(Stage.NAME, () -> identifier.articleLanguage(article));
    List<Fragment> found =
        watch.time(Stage.FIND, () -> finder.find(article, language.language(), options.target()));
    List<RetoldFragment> named =
        watch.time(Stage.IDENTIFY, () -> identify(article, language.language(), found));
    ArticleResult soFar =
        new ArticleResult(
            reading,
            language,
            named,
            new Summary(options.method(), language.language(), List.of()),
            options,
            watch.timings(),
            List.of(),
            clock.instant());
    listener.named(soFar);
    ArticleResult retold = watch.time(Stage.TRANSLATE, () -> translation.retell(soFar, listener));
    return watch
        .time(Stage.SUMMARIZE, () -> summary.summarize(retold, options))
        .finished(watch.timings(), clock.instant());
  }

  /** Where there is Cyrillic, there is something for the bundled model, which opens meanwhile. */
  private void prepare(Article article, Lang target) {
    if (CYRILLIC.matcher(article.text()).find()) {
      translator.prepare(new LanguagePair(Lang.UKRAINIAN, target));
    }
  }

  private List<RetoldFragment> identify(Article article, Lang host, List<Fragment> found) {
    List<RetoldFragment> named = new ArrayList<>();
    for (Fragment fragment : found) {
      LanguageContext context =
          new LanguageContext(host, article.blocks().get(fragment.block()).declared());
      String text = fragment.span().in(article.text());
      named.add(new RetoldFragment(fragment, text, identifier.identify(text, context), List.of()));
    }
    return named;
  }
}
