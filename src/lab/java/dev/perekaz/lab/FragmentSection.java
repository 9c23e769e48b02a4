package dev.perekaz.lab;

import dev.perekaz.lab.FragmentScore.Outcome;
import dev.perekaz.lab.PassageFinder.Claim;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** How well foreign passages are found, and whether any is found where there is none. */
final class FragmentSection implements Section {
  private static final long SEED = 20261128;

  /** For articles of which no example is shown, so that nobody sets anything right by them. */
  private static final long UNSEEN_SEED = 20261129;

  private static final int MIXED = 200;
  private static final int PLAIN = 100;
  private static final int EXAMPLES = 30;
  private static final int FEW_EXAMPLES = 8;
  private static final int OF_A_SORT = 2;
  private static final List<Lang> HOSTS = List.of(Lang.ENGLISH, Lang.UKRAINIAN, new Lang("de"));

  private static final List<String> TOTALS =
      List.of("%", "letters P", "R", "F1", "passages P", "R", "F1", "found", "exact", "language");

  private final Corpus corpus;
  private final OwnFinder own = new OwnFinder();

  FragmentSection(Corpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public String name() {
    return "fragments";
  }

  @Override
  public String title() {
    return "1. Fragments";
  }

  @Override
  public void measure(Page page) {
    Lingua lingua = Lingua.of(Corpus.LANGUAGES);
    Map<String, PassageFinder> finders = new LinkedHashMap<>();
    finders.put("Perekaz", own);
    finders.put("Lingua by sentence", new LinguaFinder(lingua, LinguaFinder::sentences));
    finders.put("Lingua by paragraph", new LinguaFinder(lingua, LinguaFinder::paragraphs));
    ArticleMaker maker = new ArticleMaker(corpus, SEED);
    List<TestArticle> mixed = mixed(maker);
    List<TestArticle> plain = new ArrayList<>();
    for (int i = 0; i < PLAIN; i++) {
      plain.add(maker.plain(Corpus.LANGUAGES.get(i % Corpus.LANGUAGES.size())));
    }
    FragmentScore score = addTotals(page, finders, mixed);
    addUnseen(page);
    addParts(page, score);
    addHosts(page, mixed);
    page.heading("Not found, named wrongly, or with other borders");
    page.examples(examples(score), EXAMPLES);
    page.heading("Claimed where no passage is");
    page.examples(score.strays().stream().map(FragmentSection::example).toList(), FEW_EXAMPLES);
    addPlain(page, finders, plain);
  }

  private static List<TestArticle> mixed(ArticleMaker maker) {
    return IntStream.range(0, MIXED)
        .mapToObj(i -> maker.mixed(HOSTS.get(i % HOSTS.size())))
        .toList();
  }

  private void addUnseen(Page page) {
    FragmentScore score = new FragmentScore();
    mixed(new ArticleMaker(corpus, UNSEEN_SEED))
        .forEach(article -> score.add(article, own.find(article)));
    page.text(
        """
        Faults found in these articles have been set right in the program. The same sentences and frames put together \
        otherwise, into %d articles that nobody has looked at:"""
            .formatted(MIXED));
    page.table(TOTALS, List.of(total(page, "Perekaz, unseen", score)));
  }

  /** The scores of each finder; gives our own. */
  private static FragmentScore addTotals(
      Page page, Map<String, PassageFinder> finders, List<TestArticle> articles) {
    List<List<String>> rows = new ArrayList<>();
    List<FragmentScore> scores = new ArrayList<>();
    finders.forEach(
        (name, finder) -> {
          FragmentScore score = new FragmentScore();
          articles.forEach(article -> score.add(article, finder.find(article)));
          scores.add(score);
          rows.add(total(page, name, score));
        });
    int passages = scores.get(0).outcomes().size();
    page.text(
        """
        %d articles in English, Ukrainian and German with %d foreign passages in them. A passage is *found* if a claim \
        shares half of the letters that either has; *right* if it is found and its language named; *exact* if not one \
        character is too many or missing. P, R and F1 count what is right; by letters: claimed in the right language. \
        Lingua is told the article's language and the twelve languages there are; Perekaz finds both out."""
            .formatted(articles.size(), passages));
    page.table(
        List.of("%", "letters P", "R", "F1", "passages P", "R", "F1", "found", "exact", "language"),
        rows);
    return scores.get(0);
  }

  private static List<String> total(Page page, String name, FragmentScore score) {
    double found = score.count(Outcome::isFound);
    return List.of(
        name,
        page.share(name + "/letters P", score.letterPrecision()),
        page.share(name + "/letters R", score.letterRecall()),
        page.share(
            name + "/letters F1", FragmentScore.f1(score.letterPrecision(), score.letterRecall())),
        page.share(name + "/P", score.precision()),
        page.share(name + "/R", score.recall()),
        page.share(name + "/F1", FragmentScore.f1(score.precision(), score.recall())),
        page.share(name + "/found", found, score.outcomes().size()),
        page.share(name + "/exact", score.count(Outcome::isExact), score.outcomes().size()),
        page.share(name + "/language", score.count(Outcome::isNamed), found));
  }

  private static void addParts(Page page, FragmentScore score) {
    Map<String, Predicate<Outcome>> parts = new LinkedHashMap<>();
    HOSTS.forEach(host -> parts.put("in " + host, o -> o.article().host().equals(host)));
    Arrays.stream(TestArticle.Kind.values())
        .forEach(kind -> parts.put(kind.toString(), o -> o.passage().kind() == kind));
    Corpus.LANGUAGES.forEach(
        language -> parts.put(language.tag(), o -> o.passage().language().equals(language)));
    List<List<String>> rows = new ArrayList<>();
    parts.forEach((part, of) -> rows.add(part(page, part, score, of)));
    page.heading("Perekaz by host, kind and language of the passage");
    page.table(List.of("%", "passages", "found", "right", "exact"), rows);
  }

  private static List<String> part(
      Page page, String part, FragmentScore score, Predicate<Outcome> of) {
    double all = score.count(of);
    return List.of(
        part,
        "%.0f".formatted(all),
        page.share(part + "/found", score.count(of.and(Outcome::isFound)), all),
        page.share(part + "/right", score.count(of.and(Outcome::isNamed)), all),
        page.share(part + "/exact", score.count(of.and(Outcome::isExact)), all));
  }

  /** The article's own language, on which all else rests. */
  private void addHosts(Page page, List<TestArticle> articles) {
    List<TestArticle> wrong =
        articles.stream().filter(a -> !own.host(a).sameLanguage(a.host())).toList();
    long mostlyForeign = wrong.stream().filter(a -> hostShare(a) < 0.5).count();
    page.text(
        """
        The article's own language was named wrongly in %s %% of these articles: %d, of which %d are foreign by more \
        than half of their letters."""
            .formatted(
                page.share("article language wrong", wrong.size(), articles.size()),
                wrong.size(),
                mostlyForeign));
  }

  private static double hostShare(TestArticle article) {
    double all = FragmentScore.letters(article, Span.all(article.text()));
    double foreign =
        article.passages().stream().mapToLong(p -> FragmentScore.letters(article, p.span())).sum();
    return 1 - foreign / all;
  }

  /** A few of each sort. */
  private static List<String> examples(FragmentScore score) {
    Map<String, List<String>> sorts = new TreeMap<>();
    score.outcomes().stream()
        .filter(outcome -> !outcome.isNamed() || !outcome.isExact())
        .map(FragmentSection::example)
        .forEach(
            line ->
                sorts
                    .computeIfAbsent(line.substring(0, line.indexOf(':')), s -> new ArrayList<>())
                    .add(line));
    return sorts.values().stream()
        .flatMap(lines -> lines.stream().distinct().limit(OF_A_SORT))
        .toList();
  }

  private static String example(Outcome outcome) {
    String text = outcome.article().text();
    String said =
        outcome
            .claim()
            .map(c -> "`%s` “%s”".formatted(c.language(), Excerpt.of(c.span().in(text))))
            .orElse("nothing");
    return "%s, %s in `%s`: `%s` “%s” → %s"
        .formatted(
            outcome.isFound() ? outcome.isNamed() ? "borders" : "language" : "missed",
            outcome.passage().kind(),
            outcome.article().host(),
            outcome.passage().language(),
            Excerpt.of(outcome.passage().span().in(text)),
            said);
  }

  private static String example(FragmentScore.Stray stray) {
    return "in `%s`: `%s` “%s”"
        .formatted(
            stray.article().host(),
            stray.claim().language(),
            Excerpt.of(stray.claim().span().in(stray.article().text())));
  }

  private void addPlain(Page page, Map<String, PassageFinder> finders, List<TestArticle> articles) {
    List<List<String>> rows = new ArrayList<>();
    finders.forEach((name, finder) -> rows.add(plain(page, name, finder, articles)));
    page.heading("Articles in one language");
    page.text(
        "%d articles of ten sentences in one of the twelve languages. Nothing in them is foreign."
            .formatted(articles.size()));
    page.table(List.of("", "claims", "articles with claims", "% of the letters claimed"), rows);
    long named = articles.stream().filter(a -> own.host(a).equals(a.host())).count();
    page.text("The article's language was named rightly in %d of %d.".formatted(named, PLAIN));
    page.examples(falseClaims(articles), EXAMPLES);
  }

  private static List<String> plain(
      Page page, String name, PassageFinder finder, List<TestArticle> articles) {
    long claims = 0;
    long with = 0;
    double claimed = 0;
    double letters = 0;
    for (TestArticle article : articles) {
      List<Claim> found = finder.find(article);
      claims += found.size();
      with += found.isEmpty() ? 0 : 1;
      claimed += found.stream().mapToLong(c -> FragmentScore.letters(article, c.span())).sum();
      letters += FragmentScore.letters(article, Span.all(article.text()));
    }
    return List.of(
        name,
        String.valueOf(claims),
        String.valueOf(with),
        page.share(name + "/claimed in vain", claimed, letters));
  }

  private List<String> falseClaims(List<TestArticle> articles) {
    List<String> lines = new ArrayList<>();
    for (TestArticle article : articles) {
      for (Claim claim : own.find(article)) {
        String passage = Excerpt.of(claim.span().in(article.text()));
        lines.add("in `%s`: `%s` “%s”".formatted(article.host(), claim.language(), passage));
      }
    }
    return lines;
  }
}
