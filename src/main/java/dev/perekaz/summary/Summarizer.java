package dev.perekaz.summary;

import dev.perekaz.summary.Picker.Pick;
import dev.perekaz.text.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Picks the sentences that carry an article. Thread-safe. */
public final class Summarizer {
  private final Weights weights;
  private final Words words = new Words();
  private final Standings standings = new Standings();

  public Summarizer() {
    this(Weights.NEWS);
  }

  public Summarizer(Weights weights) {
    this.weights = weights;
  }

  /**
   * Picks exactly as many sentences as the budget says, or all where there are fewer. Those that
   * cannot stand in a summary (headings, an opening "He" whose sentence before was not picked, a
   * quotation without its speaker, a question, a sentence in another language) are taken only if
   * the others do not suffice.
   *
   * @param sentences all of the article's, in its order
   * @param language the one that most of the sentences are in
   */
  public Summary summarize(
      List<SourceSentence> sentences, Lang language, Method method, Budget budget) {
    if (sentences.isEmpty()) {
      return new Summary(method, language, List.of());
    }
    int count = budget.of(sentences.size());
    List<Pick> picks =
        method == Method.LEAD
            ? lead(sentences, language, count)
            : pick(sentences, language, method, count);
    return new Summary(method, language, inOrder(sentences, picks));
  }

  /** The first sentences as they are, without headings and captions. */
  private List<Pick> lead(List<SourceSentence> sentences, Lang language, int count) {
    List<Standing> stands = standings.of(sentences, language);
    return IntStream.range(0, sentences.size())
        .boxed()
        .sorted(Comparator.comparing(i -> stands.get(i) == Standing.NONE))
        .limit(count)
        .map(i -> new Pick(i, new Salience(0, position(i, sentences.size()), 0, 0)))
        .toList();
  }

  private List<Pick> pick(List<SourceSentence> sentences, Lang language, Method method, int count) {
    WordBags bags = WordBags.of(sentences.stream().map(s -> words(s, language)).toList());
    TfIdfVectors vectors = new TfIdfVectors(bags);
    Similarity similarity = method == Method.TEXTRANK ? new SharedWords(bags) : vectors;
    double[] centralities = stretched(Centrality.of(similarity));
    List<Salience> saliences =
        IntStream.range(0, sentences.size())
            .mapToObj(i -> salience(sentences, i, centralities[i]))
            .toList();
    return new Picker(standings.of(sentences, language), saliences, weights, vectors).pick(count);
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

  private Salience salience(List<SourceSentence> sentences, int i, double centrality) {
    double length = Fullness.of(WordCount.of(sentences.get(i).text()));
    return new Salience(
        weights.centrality() * centrality,
        position(i, sentences.size()),
        weights.length() * length,
        0);
  }

  private double position(int index, int sentences) {
    return weights.position() * (1 - index / Math.max(1.0, sentences - 1.0));
  }

  private static List<SummarySentence> inOrder(List<SourceSentence> sentences, List<Pick> picks) {
    List<SummarySentence> picked = new ArrayList<>(picks.size());
    for (int rank = 1; rank <= picks.size(); rank++) {
      Pick pick = picks.get(rank - 1);
      SourceSentence sentence = sentences.get(pick.sentence());
      picked.add(
          new SummarySentence(
              sentence.span(),
              sentence.text(),
              sentence.translated(),
              rank,
              pick.sentence(),
              pick.salience()));
    }
    picked.sort(Comparator.comparingInt(SummarySentence::position));
    return picked;
  }
}
