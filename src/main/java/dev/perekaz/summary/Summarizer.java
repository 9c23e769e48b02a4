package dev.perekaz.summary;

import dev.perekaz.summary.Picker.Pick;
import dev.perekaz.text.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Picks the sentences that carry an article. Thread-safe. */
public final class Summarizer {
  /** In how many sentences what an early place counts falls to 1 / e. */
  private static final double LEAD = 2;

  private final Weights weights;
  private final SentenceVectors vectors;
  private final Words words = new Words();
  private final Standings standings = new Standings();

  public Summarizer() {
    this(Weights.NEWS, SentenceVectors.NONE);
  }

  public Summarizer(SentenceVectors vectors) {
    this(Weights.NEWS, vectors);
  }

  public Summarizer(Weights weights, SentenceVectors vectors) {
    this.weights = weights;
    this.vectors = vectors;
  }

  /**
   * Picks exactly as many sentences as the budget says, or all where there are fewer. Those that
   * cannot stand in a summary (headings, an opening "He" whose sentence before was not picked, a
   * quotation without its speaker, a question, a sentence in another language) are taken only if
   * the others do not suffice. Where a method needs vectors and there are none, the default one
   * serves.
   *
   * @param sentences all of the article's, in its order
   * @param language the one that most of the sentences are in
   */
  public Summary summarize(
      List<SourceSentence> sentences, Lang language, Method method, Budget budget) {
    return summarize(sentences, Collections.nCopies(sentences.size(), 0), language, method, budget);
  }

  /**
   * The same for several articles at once. What two of them say enters once, if there are vectors;
   * each article's first sentence counts as a first one.
   *
   * @param sentences all of the articles', one article behind the other
   * @param articles the article of each sentence
   */
  public Summary summarize(
      List<SourceSentence> sentences,
      List<Integer> articles,
      Lang language,
      Method method,
      Budget budget) {
    if (sentences.isEmpty()) {
      return new Summary(method, language, List.of());
    }
    Texts texts = new Texts(sentences, articles, language);
    if (!method.takesVectors()) {
      return summarize(texts, method, budget, Optional.empty());
    }
    try {
      Cosines cosines = new Cosines(vectors.of(sentences));
      return summarize(texts, method, budget, Optional.of(cosines))
          .blindTo(cosines.unknown(), sentences.size());
    } catch (NoVectorsException e) {
      return summarize(texts, Method.DEFAULT, budget, Optional.empty())
          .insteadOf(method, String.valueOf(e.getMessage()));
    }
  }

  /** What is to be summarised. */
  private record Texts(List<SourceSentence> sentences, List<Integer> articles, Lang language) {
    /** What two sentences have in common that are told apart by their words alone. */
    List<String> origins() {
      return IntStream.range(0, sentences.size())
          .mapToObj(i -> articles.get(i) + " " + sentences.get(i).written().primary())
          .toList();
    }

    boolean beginsAnArticle(int sentence) {
      return sentence > 0 && !articles.get(sentence).equals(articles.get(sentence - 1));
    }
  }

  private Summary summarize(Texts texts, Method method, Budget budget, Optional<Cosines> meanings) {
    List<SourceSentence> sentences = texts.sentences();
    int count = budget.of(sentences.size());
    List<Standing> stands = standings.of(sentences, texts.language());
    double[] positions = positions(texts, stands);
    List<Pick> picks =
        method == Method.LEAD
            ? lead(stands, positions, count)
            : pick(texts, method, stands, positions, meanings, count);
    return new Summary(method, texts.language(), inOrder(sentences, picks));
  }

  /** Headings and captions take no place: the sentence behind a title is the first. */
  private double[] positions(Texts texts, List<Standing> stands) {
    double[] positions = new double[stands.size()];
    int place = 0;
    for (int i = 0; i < positions.length; i++) {
      place = texts.beginsAnArticle(i) ? 0 : place;
      positions[i] = weights.position() * Math.exp(-place / LEAD);
      place += stands.get(i) == Standing.NONE ? 0 : 1;
    }
    return positions;
  }

  /** The first sentences as they are, without headings and captions. */
  private static List<Pick> lead(List<Standing> stands, double[] positions, int count) {
    return IntStream.range(0, stands.size())
        .boxed()
        .sorted(Comparator.comparing(i -> stands.get(i) == Standing.NONE))
        .limit(count)
        .map(i -> new Pick(i, new Salience(0, positions[i], 0, 0)))
        .toList();
  }

  private List<Pick> pick(
      Texts texts,
      Method method,
      List<Standing> stands,
      double[] positions,
      Optional<Cosines> meanings,
      int count) {
    List<SourceSentence> sentences = texts.sentences();
    Lang language = texts.language();
    WordBags bags = WordBags.of(sentences.stream().map(s -> words(s, language)).toList());
    TfIdfVectors tfIdf = new TfIdfVectors(bags);
    double[] centralities =
        stretched(
            meanings
                .map(cosines -> centralities(method, cosines))
                .orElseGet(
                    () ->
                        Centrality.of(method == Method.TEXTRANK ? new SharedWords(bags) : tfIdf)));
    List<Salience> saliences =
        IntStream.range(0, sentences.size())
            .mapToObj(i -> salience(sentences.get(i), centralities[i], positions[i]))
            .toList();
    Redundancy redundancy = new Redundancy(tfIdf, texts.origins(), meanings);
    return new Picker(stands, saliences, weights, redundancy).pick(count);
  }

  private static double[] centralities(Method method, Cosines cosines) {
    return method == Method.CENTROID ? cosines.withMean() : PacSum.of(cosines);
  }

  /** A stray sentence in another language is not worth loading that language. */
  private List<String> words(SourceSentence sentence, Lang language) {
    boolean own = sentence.language().sameLanguage(language);
    return words.of(sentence.text(), own ? language : Lang.UNDETERMINED);
  }

  /** To 0.0 for the least and 1.0 for the most; all 1.0 if they are equal. */
  private static double[] stretched(double[] values) {
    double least = Arrays.stream(values).min().orElse(0);
    double range = Arrays.stream(values).max().orElse(0) - least;
    return Arrays.stream(values).map(v -> range < 1e-9 ? 1 : (v - least) / range).toArray();
  }

  private Salience salience(SourceSentence sentence, double centrality, double position) {
    double length = weights.length() * Fullness.of(WordCount.of(sentence.text()));
    return new Salience(weights.centrality() * centrality, position, length, 0);
  }

  private static List<SummarySentence> inOrder(List<SourceSentence> sentences, List<Pick> picks) {
    List<SummarySentence> picked = new ArrayList<>(picks.size());
    for (Pick pick : picks) {
      SourceSentence sentence = sentences.get(pick.sentence());
      picked.add(
          new SummarySentence(
              sentence.span(),
              sentence.text(),
              sentence.translated(),
              picked.size() + 1,
              pick.sentence(),
              pick.salience()));
    }
    picked.sort(Comparator.comparingInt(SummarySentence::position));
    return picked;
  }
}
