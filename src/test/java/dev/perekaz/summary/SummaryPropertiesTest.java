package dev.perekaz.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every summary, whatever the text. */
class SummaryPropertiesTest {
  private static final List<String> WORDS =
      List.of(
          "ships",
          "port",
          "grain",
          "The",
          "He",
          "said",
          "“",
          "”",
          "\"",
          "«",
          "»",
          "…",
          "?",
          ".",
          ":",
          "порт",
          "зерно",
          "вона",
          "港口",
          "粮食",
          "🎉",
          "https://t.co/x",
          "1,140",
          "",
          "—",
          "It",
          "However",
          "Odesa",
          "moved",
          "to",
          "and",
          "of",
          "\uD83D",
          "ﬁ",
          "é");

  private static final List<Role> ROLES = List.of(Role.values());
  private static final List<Method> METHODS = List.of(Method.values());

  private final Summarizer summarizer = new Summarizer();

  /** A text and how to summarise it. */
  record Case(List<SourceSentence> sentences, Lang language, Method method, Budget budget) {}

  static Stream<Case> cases() {
    return IntStream.range(0, 100).mapToObj(seed -> randomCase(new Random(seed)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everySummaryIsWhole(Case random) {
    List<SummarySentence> picked = summarize(random);

    assertThat(picked).hasSize(random.budget().of(random.sentences().size()));
    assertThat(picked).extracting(SummarySentence::position).isSorted().doesNotHaveDuplicates();
    assertThat(picked)
        .extracting(SummarySentence::rank)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, picked.size()).boxed().toList());
    for (SummarySentence sentence : picked) {
      SourceSentence source = random.sentences().get(sentence.position());
      assertThat(sentence.span()).isEqualTo(source.span());
      assertThat(sentence.text()).isEqualTo(source.text());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everySalienceIsFiniteAndTheSumOfItsParts(Case random) {
    for (SummarySentence sentence : summarize(random)) {
      Salience s = sentence.salience();

      assertThat(s.centrality()).isBetween(0.0, 0.7 + 1e-9);
      assertThat(s.position()).isBetween(0.0, 0.8);
      assertThat(s.length()).isBetween(0.0, 0.3);
      assertThat(s.redundancy()).isBetween(-0.8 - 1e-9, 0.0);
      assertThat(s.total())
          .isCloseTo(s.centrality() + s.position() + s.length() + s.redundancy(), within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSameTextGivesTheSameSummary(Case random) {
    assertThat(
            new Summarizer()
                .summarize(random.sentences(), random.language(), random.method(), random.budget()))
        .isEqualTo(
            summarizer.summarize(
                random.sentences(), random.language(), random.method(), random.budget()));
  }

  /** The first picks do not depend on how many are asked for. */
  @ParameterizedTest
  @MethodSource("cases")
  void aLongerSummaryHoldsTheShorterOne(Case random) {
    int size = random.sentences().size();
    Set<Integer> all = new HashSet<>();
    for (int count = 1; count <= size; count++) {
      Budget budget = new Budget.Sentences(count);
      List<Integer> picked =
          summarize(new Case(random.sentences(), random.language(), random.method(), budget))
              .stream()
              .map(SummarySentence::position)
              .toList();
      assertThat(picked).containsAll(all);
      all.addAll(picked);
    }
  }

  private List<SummarySentence> summarize(Case random) {
    return summarizer
        .summarize(random.sentences(), random.language(), random.method(), random.budget())
        .sentences();
  }

  private static Case randomCase(Random random) {
    List<Lang> languages = List.of(Lang.ENGLISH, Lang.UKRAINIAN, new Lang("zh"), Lang.UNDETERMINED);
    List<SourceSentence> sentences = new ArrayList<>();
    int at = 0;
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      String text =
          String.join(
              " ", random.ints(random.nextInt(20), 0, WORDS.size()).mapToObj(WORDS::get).toList());
      Lang language = random.nextInt(4) > 0 ? Lang.ENGLISH : languages.get(random.nextInt(4));
      Role role = random.nextBoolean() ? Role.BODY : ROLES.get(random.nextInt(ROLES.size()));
      sentences.add(
          new SourceSentence(
              new Span(at, at + text.length()), text, language, role, random.nextBoolean()));
      at += text.length() + 1 + random.nextInt(2);
    }
    Budget budget =
        random.nextBoolean()
            ? new Budget.Sentences(1 + random.nextInt(14))
            : new Budget.Share(1 - random.nextDouble());
    Method method = METHODS.get(random.nextInt(METHODS.size()));
    return new Case(sentences, languages.get(random.nextInt(4)), method, budget);
  }
}
