package dev.perekaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.decode.Hypothesis;
import dev.perekaz.decode.SearchOptions;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The expected ids are those of transformers.js; see optimum/expected.mjs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OptimumModelTest {
  private static final LanguagePair PAIR = Models.intoEnglish("uk");

  private TranslationModel model;
  private List<String> sentences;
  private List<List<String>> expected;

  @BeforeAll
  void open() throws ModelFormatException, IOException {
    model = Models.open(Models.SMALL, PAIR);
    sentences = Files.readAllLines(Models.DATA.resolve("optimum/sentences.uk.txt"));
    expected = Models.rows("optimum/expected.tsv");
  }

  @AfterAll
  void close() {
    model.close();
  }

  @Test
  void encodesAsTransformersJsDoes() {
    for (int i = 0; i < sentences.size(); i++) {
      assertThat(join(model.encode(sentences.get(i), PAIR)))
          .as(sentences.get(i))
          .isEqualTo(expected.get(i).get(0));
    }
  }

  @Test
  void translatesOneByOneAsTransformersJsDoes() {
    for (int i = 0; i < sentences.size(); i++) {
      List<int[]> source = List.of(model.encode(sentences.get(i), PAIR));
      Hypothesis best = model.translate(source, PAIR, SearchOptions.greedy()).get(0).get(0);

      assertThat(join(best.ids())).as(sentences.get(i)).isEqualTo(expected.get(i).get(1));
    }
  }

  private static String join(int[] ids) {
    return Arrays.stream(ids).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }

  @Test
  void theOrderOfABatchChangesNothing() {
    List<String> forth = Models.translate(model, sentences, PAIR, sentences.size());
    List<String> reversed = new ArrayList<>(sentences);
    Collections.reverse(reversed);
    List<String> back = Models.translate(model, reversed, PAIR, sentences.size());
    Collections.reverse(back);

    assertThat(back).isEqualTo(forth);
  }

  @Test
  void aBeamIsNoLessLikelyThanTheGreedyTranslation() {
    List<int[]> sources = sentences.stream().map(s -> model.encode(s, PAIR)).toList();
    double greedy = total(model.translate(sources, PAIR, SearchOptions.greedy()));
    double beam = total(model.translate(sources, PAIR, SearchOptions.greedy().withBeams(4)));

    assertThat(beam).isGreaterThan(greedy);
  }

  private static double total(List<List<Hypothesis>> found) {
    return found.stream().mapToDouble(list -> list.get(0).score()).sum();
  }

  @Test
  void decodesWithoutTheSpecialTokens() {
    int[] ids = model.encode("Я не знаю.", PAIR);

    assertThat(model.decode(ids)).isEqualTo("Я не знаю.");
  }

  @Test
  void neverWritesThePaddingThatTheFolderBars() {
    List<int[]> sources = sentences.stream().map(s -> model.encode(s, PAIR)).toList();

    assertThat(model.translate(sources, PAIR, SearchOptions.greedy().withBeams(6)))
        .allSatisfy(
            found ->
                assertThat(found)
                    .allSatisfy(h -> assertThat(h.ids()).doesNotContain(6000).isNotEmpty()));
  }
}
