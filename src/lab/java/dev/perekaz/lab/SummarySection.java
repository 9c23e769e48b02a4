package dev.perekaz.lab;

import dev.perekaz.model.EncoderOnDemand;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.EncodedSentences;
import dev.perekaz.summary.Method;
import dev.perekaz.summary.SentenceVectors;
import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.summary.Weights;
import dev.perekaz.text.Lang;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which method's sentences are those that people pick. */
final class SummarySection implements Section {
  private static final List<Integer> COUNTS = List.of(3, 5);
  private static final double[] POSITIONS = {0.8, 0.5, 0.3, 0.15, 0};
  private static final String LEAD = "LEAD";
  private static final String PEOPLE = "one reading beside the others";

  private final Corpus corpus;

  SummarySection(Corpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public String title() {
    return "4. Summary";
  }

  @Override
  public void measure(Page page) {
    List<SummaryArticle> articles = SummaryArticle.in(corpus.root().resolve("summary/articles"));
    List<Picks> people =
        Stream.of("a", "b", "c")
            .map(name -> Picks.reading(corpus, "summary/picks/" + name + ".tsv"))
            .toList();
    double sentences = articles.stream().mapToInt(SummaryArticle::size).average().orElse(0);
    page.text(
        """
        %d articles of %.0f sentences on average; in three readings the best three and five of each were picked. *Overlap*: the \
        share of a method's sentences that a reading picked too. ROUGE as F1 against what it picked, words \
        unstemmed. Each is the mean over readings and articles; in brackets where 95 %% of samples of articles would \
        put it (bootstrap). *Over LEAD*: the difference to the first sentences, article by article; in bold where the \
        interval leaves 0 out. sumy has the sentences from us and no stop words for Russian."""
            .formatted(articles.size(), sentences));
    try (EncoderOnDemand encoder =
        new EncoderOnDemand(new ModelStore(List.of(Path.of("models"))), 2)) {
      SentenceVectors vectors = remembered(new EncodedSentences(encoder));
      Map<String, Picks> methods = methods(new Summarizer(vectors));
      for (int count : COUNTS) {
        addCount(page, count, scores(methods, articles, people, count), articles);
      }
      addPositions(page, vectors, articles, people);
    }
  }

  /** Each article's sentences are encoded but once. */
  private static SentenceVectors remembered(SentenceVectors vectors) {
    Map<List<SourceSentence>, float[][]> known = new HashMap<>();
    return sentences -> {
      float[][] made = known.get(sentences);
      if (made == null) {
        made = vectors.of(sentences);
        known.put(sentences, made);
      }
      return made;
    };
  }

  /** How much of what a method finds it owes to where sentences stand. */
  private static void addPositions(
      Page page, SentenceVectors vectors, List<SummaryArticle> articles, List<Picks> people) {
    Map<String, Picks> methods = new LinkedHashMap<>();
    methods.put(LEAD, Picks.ours(new Summarizer(vectors), Method.LEAD));
    for (Method method : List.of(Method.LEXRANK, Method.TEXTRANK, Method.PACSUM)) {
      for (double position : POSITIONS) {
        Weights news = Weights.NEWS;
        Weights weights =
            new Weights(news.centrality(), position, news.length(), news.redundancy());
        methods.put(
            "%s, %s".formatted(method, position),
            Picks.ours(new Summarizer(weights, vectors), method));
      }
    }
    List<Map<String, List<SummaryScore>>> scores =
        COUNTS.stream().map(count -> scores(methods, articles, people, count)).toList();
    List<List<String>> rows = new ArrayList<>();
    for (String name : methods.keySet()) {
      List<String> row = new ArrayList<>(List.of(name));
      for (int i = 0; i < COUNTS.size(); i++) {
        List<SummaryScore> own = scores.get(i).getOrDefault(name, List.of());
        row.add(
            page.share(
                "position/" + COUNTS.get(i) + "/" + name,
                SummaryScore.mean(own, SummaryScore::overlap)));
        row.add(difference(own, scores.get(i).getOrDefault(LEAD, List.of())));
      }
      rows.add(row);
    }
    page.heading("How much the place in the text should count");
    page.text(
        "The weight of the first sentence's place; %.1f is what the workbench uses."
            .formatted(Weights.NEWS.position()));
    page.table(List.of("overlap, %", "3", "over LEAD", "5", "over LEAD"), rows);
  }

  private Map<String, Picks> methods(Summarizer summarizer) {
    Map<String, Picks> methods = new LinkedHashMap<>();
    for (Method method : Method.values()) {
      methods.put(method.toString(), Picks.ours(summarizer, method));
    }
    Picks.program(corpus, "summary/sumy.tsv")
        .forEach((method, picks) -> methods.put("sumy " + method, picks));
    return methods;
  }

  /** A score for each article, by method; last how the readers agree. */
  private static Map<String, List<SummaryScore>> scores(
      Map<String, Picks> methods, List<SummaryArticle> articles, List<Picks> people, int count) {
    Map<String, List<SummaryScore>> scores = new LinkedHashMap<>();
    methods.forEach(
        (name, picks) ->
            scores.put(
                name,
                articles.stream()
                    .map(a -> score(a, chosen(picks, a, count), people, count))
                    .toList()));
    scores.put(PEOPLE, articles.stream().map(a -> agreement(a, people, count)).toList());
    return scores;
  }

  private static List<Integer> chosen(Picks picks, SummaryArticle article, int count) {
    return picks
        .of(article, count)
        .orElseThrow(() -> new IllegalStateException("no choice for " + article.name()));
  }

  private static SummaryScore score(
      SummaryArticle article, List<Integer> chosen, List<Picks> people, int count) {
    List<List<Integer>> theirs =
        people.stream().map(person -> person.of(article, count)).flatMap(Optional::stream).toList();
    return SummaryScore.of(article, chosen, theirs);
  }

  private static SummaryScore agreement(SummaryArticle article, List<Picks> people, int count) {
    List<SummaryScore> scores =
        people.stream()
            .map(
                one ->
                    score(
                        article,
                        chosen(one, article, count),
                        people.stream().filter(other -> other != one).toList(),
                        count))
            .toList();
    return new SummaryScore(
        SummaryScore.mean(scores, SummaryScore::overlap),
        SummaryScore.mean(scores, SummaryScore::rouge1),
        SummaryScore.mean(scores, SummaryScore::rouge2),
        SummaryScore.mean(scores, SummaryScore::rougeL));
  }

  private static void addCount(
      Page page, int count, Map<String, List<SummaryScore>> scores, List<SummaryArticle> articles) {
    List<SummaryScore> lead = scores.getOrDefault(LEAD, List.of());
    List<Lang> languages = articles.stream().map(SummaryArticle::language).distinct().toList();
    List<List<String>> rows = new ArrayList<>();
    List<List<String>> parts = new ArrayList<>();
    scores.forEach(
        (name, own) -> {
          rows.add(row(page, count + "/" + name, name, own, lead));
          parts.add(byLanguage(page, count + "/" + name, name, own, lead, articles, languages));
        });
    double chance =
        articles.stream().mapToDouble(a -> (double) count / a.size()).average().orElse(0);
    page.heading("The best %d sentences".formatted(count));
    page.table(List.of("%", "overlap", "over LEAD", "ROUGE-1", "ROUGE-2", "ROUGE-L"), rows);
    page.text(
        "Sentences taken at random would overlap by %.1f %%. TEXTRANK over LEXRANK: %s."
            .formatted(
                100 * chance,
                difference(
                    scores.getOrDefault(Method.TEXTRANK.toString(), List.of()),
                    scores.getOrDefault(Method.LEXRANK.toString(), List.of()))));
    page.text("Overlap and, behind the stroke, its difference to LEAD by language:");
    List<String> head = new ArrayList<>(List.of("%"));
    languages.forEach(
        language ->
            head.add(
                "%s (%d)"
                    .formatted(
                        language,
                        articles.stream().filter(a -> a.language().equals(language)).count())));
    page.table(head, parts);
  }

  private static List<String> row(
      Page page, String path, String name, List<SummaryScore> own, List<SummaryScore> lead) {
    Bootstrap overlap = Bootstrap.of(own.stream().mapToDouble(SummaryScore::overlap).toArray());
    String interval =
        String.format(Locale.ROOT, "[%.1f, %.1f]", 100 * overlap.low(), 100 * overlap.high());
    return List.of(
        name,
        page.share(path + "/overlap", overlap.mean()) + " " + interval,
        difference(own, lead),
        page.share(path + "/ROUGE-1", SummaryScore.mean(own, SummaryScore::rouge1)),
        page.share(path + "/ROUGE-2", SummaryScore.mean(own, SummaryScore::rouge2)),
        page.share(path + "/ROUGE-L", SummaryScore.mean(own, SummaryScore::rougeL)));
  }

  /** Of the overlaps, article by article. */
  private static String difference(List<SummaryScore> own, List<SummaryScore> lead) {
    Bootstrap over =
        Bootstrap.of(
            IntStream.range(0, own.size())
                .mapToDouble(i -> own.get(i).overlap() - lead.get(i).overlap())
                .toArray());
    String words =
        String.format(
            Locale.ROOT,
            "%+.1f [%+.1f, %+.1f]",
            100 * over.mean(),
            100 * over.low(),
            100 * over.high());
    return over.isClear() ? "**" + words + "**" : words;
  }

  private static List<String> byLanguage(
      Page page,
      String path,
      String name,
      List<SummaryScore> own,
      List<SummaryScore> lead,
      List<SummaryArticle> articles,
      List<Lang> languages) {
    List<String> row = new ArrayList<>(List.of(name));
    for (Lang language : languages) {
      int[] chosen =
          IntStream.range(0, articles.size())
              .filter(i -> articles.get(i).language().equals(language))
              .toArray();
      List<SummaryScore> some = IntStream.of(chosen).mapToObj(own::get).toList();
      List<SummaryScore> first = IntStream.of(chosen).mapToObj(lead::get).toList();
      row.add(
          page.share(
                  path + "/" + language + "/overlap",
                  SummaryScore.mean(some, SummaryScore::overlap))
              + " / "
              + difference(some, first));
    }
    return row;
  }
}
