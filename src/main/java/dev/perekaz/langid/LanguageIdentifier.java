package dev.perekaz.langid;

import dev.perekaz.fragment.LanguageGuess;
import dev.perekaz.text.Article;
import dev.perekaz.text.Evidence;
import dev.perekaz.text.Lang;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the language of a passage. First come letters and frequent words, which settle most
 * sentences at the cost of a look; then Lingua's n-gram models for the few candidates that are
 * left. Safe for use by several threads; loads nothing until it is asked.
 */
public final class LanguageIdentifier {
  private static final int FEWEST_LETTERS = 4;

  /** A lead of the best candidate that needs no n-grams, as a share of its score. */
  private static final double CLEAR = 0.3;

  /** Below this lead nobody can tell. */
  private static final double DOUBTFUL = 0.1;

  /** As {@link #DOUBTFUL}, where letters and words put the best ahead of its runner-up too. */
  private static final double DOUBTFUL_THOUGH_AGREED = 0.03;

  /** So many words that no list has count as agreed where letters and words see no difference. */
  private static final int TELLING_WORDS = 4;

  /** The lead that n-grams must give another language over the article's own. */
  private static final double AGAINST_HOST = 0.2;

  /** Where more languages than these are level, nothing is known, and asking is dear. */
  private static final int MOST_LEVEL = 3;

  /** How far the article's own language may trail the best and still be taken for granted. */
  private static final double BENEFIT = 0.1;

  /** Candidates this far behind are not worth loading their models. */
  private static final double HOPELESS = 0.3;

  private static final int FEW_HITS = 2;

  private final FrequentWords frequent = new FrequentWords();
  private final Ngrams ngrams = new Ngrams();

  /** The languages that can be named. */
  public static Set<Lang> languages() {
    return Stream.concat(FrequentWords.languages(), LoneScripts.languages())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Names passages for the finding of fragments and the checking of translations. */
  public LanguageGuess guess() {
    return (passage, host, declared) ->
        identify(passage, new LanguageContext(host, declared)).language();
  }

  /** The language of a passage, undetermined if it is too short or too even to tell. */
  public Detection identify(String passage, LanguageContext context) {
    BareWords words = BareWords.of(passage);
    if (words.letters() == 0) {
      return doubt(List.of(), 0, "it has no words");
    }
    UnicodeScript script = words.script();
    Evidence written = new Evidence(Evidence.Kind.SCRIPT, name(script) + " letters");
    Optional<Lang> only = LoneScripts.language(words, script);
    if (only.isPresent()) {
      return new Detection(only.get(), List.of(new Candidate(only.get(), 1)), 1, List.of(written));
    }
    List<Clues> clues = Clues.of(words, frequent.of(script));
    if (clues.isEmpty()) {
      return doubt(
          List.of(), 0, "no language written in %s letters is known".formatted(name(script)));
    }
    return weigh(words, clues, context, written);
  }

  /**
   * The language that most of an article is written in; posts and quotations count a quarter. The
   * n-gram models are asked only where no passage is clear without them.
   */
  public Detection articleLanguage(Article article) {
    return new TellingPassage(this::clearly)
        .of(article)
        .map(passage -> identify(passage, LanguageContext.NONE))
        .orElseGet(() -> doubt(List.of(), 0, "it has no text"));
  }

  /** The language that letters and words alone make clear. */
  private Optional<Lang> clearly(String passage) {
    BareWords words = BareWords.of(passage);
    UnicodeScript script = words.script();
    Optional<Lang> only = LoneScripts.language(words, script);
    List<Clues> clues = only.isPresent() ? List.of() : Clues.of(words, frequent.of(script));
    return only.or(
        () ->
            Optional.of(clues)
                .filter(c -> !c.isEmpty() && isClear(c.get(0), c, margin(relative(c))))
                .map(c -> c.get(0).language()));
  }

  private Detection weigh(
      BareWords words, List<Clues> clues, LanguageContext context, Evidence written) {
    List<Candidate> ranked = relative(clues);
    double margin = margin(ranked);
    List<Evidence> evidence = new ArrayList<>(List.of(written));
    Optional<Clues> declared = find(clues, context.declared());
    if (declared.isPresent() && declared.get().score() >= clues.get(0).score() - HOPELESS) {
      return declared(declared.get(), clues, evidence);
    }
    Clues best = clues.get(0);
    addClues(best, clues, evidence);
    if (isClear(best, clues, margin) && words.letters() >= FEWEST_LETTERS) {
      return new Detection(best.language(), ranked, margin, evidence);
    }
    Optional<Clues> host = find(clues, Optional.of(context.host()));
    if (host.isPresent() && host.get().score() >= best.score() - BENEFIT) {
      return againstHost(words, host.get(), clues, evidence)
          .orElseGet(() -> hosted(host.get(), clues, evidence));
    }
    if (words.letters() < FEWEST_LETTERS) {
      return doubt(ranked, margin, "%d letters are too few".formatted(words.letters()));
    }
    return byNgrams(words, clues, evidence);
  }

  /** Far enough ahead, and on more than one word or a letter that no close rival has. */
  private static boolean isClear(Clues best, List<Clues> clues, double margin) {
    Clues rival = clues.get(1);
    return margin >= CLEAR
        && (best.hits().size() > FEW_HITS
            || best.hasLettersAgainst(rival) && best.strange().isEmpty());
  }

  private Detection declared(Clues said, List<Clues> clues, List<Evidence> evidence) {
    evidence.add(
        0, new Evidence(Evidence.Kind.DECLARED, "the source says lang=" + said.language().tag()));
    addClues(said, clues, evidence);
    List<Candidate> ranked = with(said.language(), relative(clues));
    return new Detection(said.language(), ranked, margin(ranked), evidence);
  }

  /**
   * What n-grams say where the host is no better than a few others by letters and words, and there
   * are words enough: "По данни на полицията няма пострадали" holds no letter that is not Ukrainian
   * too.
   */
  private Optional<Detection> againstHost(
      BareWords words, Clues host, List<Clues> clues, List<Evidence> evidence) {
    List<Clues> level = clues.stream().filter(clue -> clue.score() >= host.score()).toList();
    boolean told = words.words().size() >= TELLING_WORDS;
    if (!told || level.size() < 2 || level.size() > MOST_LEVEL) {
      return Optional.empty();
    }
    List<Evidence> own = new ArrayList<>(evidence);
    Detection found = byNgrams(words, level, own);
    boolean foreign = !found.language().sameLanguage(host.language());
    return Optional.of(found).filter(d -> foreign && d.margin() >= AGAINST_HOST);
  }

  private static Detection hosted(Clues host, List<Clues> clues, List<Evidence> evidence) {
    evidence.add(
        new Evidence(
            Evidence.Kind.CONTEXT,
            "the article is in %s, and nothing speaks against it"
                .formatted(host.language().englishName())));
    List<Candidate> ranked = with(host.language(), relative(clues));
    return new Detection(host.language(), ranked, margin(ranked), evidence);
  }

  private Detection byNgrams(BareWords words, List<Clues> clues, List<Evidence> evidence) {
    List<Lang> hopeful =
        clues.stream()
            .filter(clue -> clue.score() >= clues.get(0).score() - HOPELESS)
            .map(Clues::language)
            .toList();
    List<Lang> asked =
        hopeful.size() > 1 ? hopeful : List.of(clues.get(0).language(), clues.get(1).language());
    List<Candidate> ranked = ngrams.rank(words.text(), asked);
    double margin = margin(ranked);
    if (ranked.isEmpty() || margin < doubtful(words, clues, ranked)) {
      return doubt(ranked, margin, "the candidates are too close: " + words(ranked));
    }
    evidence.add(new Evidence(Evidence.Kind.NGRAMS, "Lingua: " + words(ranked)));
    return new Detection(ranked.get(0).language(), ranked, margin, evidence);
  }

  /** The lead that the n-grams' best needs, by what letters and words say of it. */
  private static double doubtful(BareWords words, List<Clues> clues, List<Candidate> ranked) {
    Clues best = of(ranked.get(0), clues);
    double behind = ranked.size() < 2 ? 0 : of(ranked.get(1), clues).score();
    boolean told = words.words().size() - best.hits().size() >= TELLING_WORDS;
    boolean agreed = best.score() > behind || (told && best.score() == behind);
    return agreed ? DOUBTFUL_THOUGH_AGREED : DOUBTFUL;
  }

  private static Clues of(Candidate candidate, List<Clues> clues) {
    return find(clues, Optional.of(candidate.language())).orElseThrow();
  }

  private static void addClues(Clues best, List<Clues> clues, List<Evidence> evidence) {
    clues.stream()
        .filter(other -> !other.equals(best) && best.hasLettersAgainst(other))
        .findFirst()
        .ifPresent(other -> evidence.add(best.lettersAgainst(other)));
    if (!best.hits().isEmpty()) {
      evidence.add(best.words());
    }
  }

  private static Optional<Clues> find(List<Clues> clues, Optional<Lang> language) {
    return language.flatMap(
        wanted -> clues.stream().filter(c -> c.language().sameLanguage(wanted)).findFirst());
  }

  private static List<Candidate> relative(List<Clues> clues) {
    double best = Math.max(clues.get(0).score(), 1e-9);
    return clues.stream().map(c -> new Candidate(c.language(), c.score() / best)).toList();
  }

  /** The same candidates with {@code first} at the head, on a level with the best. */
  private static List<Candidate> with(Lang first, List<Candidate> ranked) {
    List<Candidate> list = new ArrayList<>(List.of(new Candidate(first, 1)));
    ranked.stream().filter(c -> !c.language().equals(first)).forEach(list::add);
    return list;
  }

  private static double margin(List<Candidate> ranked) {
    return ranked.size() < 2
        ? ranked.size()
        : Math.max(0, ranked.get(0).score() - ranked.get(1).score());
  }

  private static Detection doubt(List<Candidate> ranked, double margin, String why) {
    return new Detection(
        Lang.UNDETERMINED, ranked, margin, List.of(new Evidence(Evidence.Kind.DOUBT, why)));
  }

  private static String words(List<Candidate> ranked) {
    return String.join(
        ", ",
        ranked.stream()
            .limit(3)
            .map(c -> String.format(Locale.ROOT, "%s %.2f", c.language().englishName(), c.score()))
            .toList());
  }

  private static String name(UnicodeScript script) {
    String name = script.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
