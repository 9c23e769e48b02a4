package dev.perekaz.pipeline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.fragment.Fragment;
import dev.perekaz.fragment.FragmentFinder;
import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.ingest.Reading;
import dev.perekaz.langid.Detection;
import dev.perekaz.langid.LanguageContext;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.summary.Summary;
import dev.perekaz.text.Article;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.Sentence;
import dev.perekaz.translate.TranslationUnit;
import dev.perekaz.translate.Translator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs one article through the stages. Safe for use by several threads. */
public final class Pipeline {
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  private final Segmenter segmenter;
  private final LanguageIdentifier identifier;
  private final FragmentFinder finder;
  private final Translator translator;
  private final Summarizer summarizer;
  private final Clock clock;

  public Pipeline(
      Segmenter segmenter,
      LanguageIdentifier identifier,
      FragmentFinder finder,
      Translator translator,
      Summarizer summarizer,
      Clock clock) {
    this.segmenter = segmenter;
    this.identifier = identifier;
    this.finder = finder;
    this.translator = translator;
    this.summarizer = summarizer;
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
    List<RetoldFragment> retold =
        watch.time(Stage.TRANSLATE, () -> translate(article, named, options));
    Summary summary =
        watch.time(Stage.SUMMARIZE, () -> summarize(article, language.language(), retold, options));
    return new ArticleResult(
        reading,
        language,
        retold,
        summary,
        options,
        watch.timings(),
        models(retold),
        clock.instant());
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

  private List<RetoldFragment> translate(
      Article article, List<RetoldFragment> named, PipelineOptions options) {
    List<List<Sentence>> sentences = named.stream().map(f -> sentences(article, f)).toList();
    List<TranslationUnit> units =
        translator.translate(
            sentences.stream().flatMap(List::stream).toList(),
            options.target(),
            SearchOptions.greedy().withBeams(options.beams()));
    List<RetoldFragment> retold = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < named.size(); i++) {
      int end = done + sentences.get(i).size();
      retold.add(named.get(i).withUnits(units.subList(done, end)));
      done = end;
    }
    return retold;
  }

  private List<Sentence> sentences(Article article, RetoldFragment fragment) {
    if (fragment.fragment().kind() == FragmentKind.TERM) {
      return List.of();
    }
    Lang language = fragment.detection().language();
    return segmenter.split(article.text(), fragment.fragment().span(), language).stream()
        .map(span -> span.strip(article.text()))
        .filter(span -> !span.isEmpty())
        .map(span -> new Sentence(span, span.in(article.text()), language))
        .toList();
  }

  private Summary summarize(
      Article article, Lang host, List<RetoldFragment> retold, PipelineOptions options) {
    List<SourceSentence> sentences = new RetoldArticle(article, host, segmenter).sentences(retold);
    return summarizer.summarize(
        sentences, mostFrequent(sentences, options.target()), options.method(), options.budget());
  }

  /** The language that most of the sentences are to be read in. */
  private static Lang mostFrequent(List<SourceSentence> sentences, Lang otherwise) {
    Map<Lang, Long> counts =
        sentences.stream().collect(groupingBy(SourceSentence::language, counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Lang, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  private List<UsedModel> models(List<RetoldFragment> retold) {
    Set<String> used =
        retold.stream()
            .flatMap(fragment -> fragment.units().stream())
            .map(TranslationUnit::translation)
            .flatMap(translation -> translation.models().stream())
            .collect(toSet());
    return translator.opened().stream()
        .filter(card -> used.contains(card.id()))
        .map(card -> new UsedModel(card.id(), card.name(), card.revision(), card.licence()))
        .toList();
  }
}
