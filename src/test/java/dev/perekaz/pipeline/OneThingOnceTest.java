package dev.perekaz.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.model.EncoderOnDemand;
import dev.perekaz.model.ModelStore;
import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Method;
import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.summary.Summary;
import dev.perekaz.summary.SummarySentence;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Summaries by the bundled encoder of texts that say one thing in two languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneThingOnceTest {
  private static final List<String> STORY =
      List.of(
          "The ferry to the island will not sail before the storm has passed.",
          "About two hundred passengers spent the night in the school of the village.",
          "Fishermen say that they have not seen such waves for thirty years.",
          "The pharmacy has medicine for another week, its owner told reporters.",
          "Engineers expect to repair the harbour wall by the end of the month.");

  private final EncoderOnDemand encoder =
      new EncoderOnDemand(new ModelStore(List.of(Path.of("models"))), 1);
  private final Summarizer summarizer = new Summarizer(new EncodedSentences(encoder));

  @AfterAll
  void close() {
    encoder.close();
  }

  static Stream<Arguments> repetitions() {
    return Stream.of(Method.PACSUM, Method.CENTROID)
        .flatMap(
            method ->
                Stream.of(
                    Arguments.of(
                        method, 0, "uk", "Пором на острів не вийде в море, доки не мине шторм."),
                    Arguments.of(
                        method,
                        1,
                        "uk",
                        "Близько двохсот пасажирів переночували в сільській школі."),
                    Arguments.of(
                        method, 2, "ru", "Рыбаки говорят, что таких волн не видели тридцать лет."),
                    Arguments.of(
                        method,
                        3,
                        "de",
                        "Die Apotheke hat noch für eine Woche Medikamente, sagte ihr Besitzer."),
                    Arguments.of(
                        method,
                        4,
                        "pl",
                        "Inżynierowie liczą, że do końca miesiąca naprawią mur portowy.")));
  }

  /** The translation is bad: only what was written tells that the two say the same. */
  @ParameterizedTest
  @MethodSource("repetitions")
  void whatIsSaidInTwoLanguagesEntersOnce(Method method, int told, String language, String again) {
    List<SourceSentence> sentences = new ArrayList<>();
    STORY.forEach(text -> sentences.add(sentence(sentences.size(), text, text, Lang.ENGLISH)));
    String translation = "It was said there again, as it had been told at the beginning.";
    sentences.add(sentence(sentences.size(), translation, again, new Lang(language)));

    for (int count = 1; count <= STORY.size(); count++) {
      Summary summary =
          summarizer.summarize(sentences, Lang.ENGLISH, method, new Budget.Sentences(count));
      assertThat(summary.method()).isEqualTo(method);
      List<Integer> picked = summary.sentences().stream().map(SummarySentence::position).toList();
      assertThat(picked).hasSize(count);
      assertThat(picked.contains(told) && picked.contains(STORY.size())).isFalse();
    }
  }

  private static SourceSentence sentence(int index, String text, String original, Lang written) {
    Span span = new Span(1000 * index, 1000 * index + original.length());
    boolean translated = !written.equals(Lang.ENGLISH);
    return new SourceSentence(span, text, Lang.ENGLISH, Role.BODY, translated, original, written);
  }
}
