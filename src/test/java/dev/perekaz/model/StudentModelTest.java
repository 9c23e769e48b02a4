package dev.perekaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perekaz.decode.Hypothesis;
import dev.perekaz.decode.SearchOptions;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Set beside fxtranslate, a native engine for the same files; see oracle/README.md. */
class StudentModelTest {
  private static final double BLEU_APART = 0.3;
  private static final LanguagePair PORTUGUESE = Models.intoEnglish("pt");

  @ParameterizedTest
  @ValueSource(strings = {"pt-en", "zle-en"})
  void translatesAsWellAsTheNativeEngine(String name) throws Exception {
    List<List<String>> rows = Models.rows("oracle/" + name + ".tsv");
    List<String> references = rows.stream().map(row -> row.get(1)).toList();
    double theirs = Bleu.of(rows.stream().map(row -> row.get(2)).toList(), references);
    LanguagePair pair = Models.intoEnglish(name.equals("pt-en") ? "pt" : "uk");
    try (TranslationModel model = Models.open(Models.BUNDLED, pair)) {
      List<String> ours =
          Models.translate(model, rows.stream().map(row -> row.get(0)).toList(), pair, 32);

      assertThat(Bleu.of(ours, references)).isCloseTo(theirs, within(BLEU_APART));
    }
  }

  @Test
  void theScoreIsSacrebleus() throws IOException {
    for (List<String> score : Models.rows("oracle/bleu.tsv")) {
      List<List<String>> rows = Models.rows("oracle/" + score.get(0) + ".tsv");
      double bleu =
          Bleu.of(
              rows.stream().map(row -> row.get(2)).toList(),
              rows.stream().map(row -> row.get(1)).toList());

      assertThat(bleu).isCloseTo(Double.parseDouble(score.get(1)), within(0.01));
    }
  }

  @Test
  void aBeamIsNoLessLikelyThanTheGreedyTranslation() throws Exception {
    try (TranslationModel model = Models.open(Models.BUNDLED, PORTUGUESE)) {
      List<int[]> sources = sources(model, 12);
      double greedy = total(model.translate(sources, PORTUGUESE, SearchOptions.greedy()));
      double beam =
          total(model.translate(sources, PORTUGUESE, SearchOptions.greedy().withBeams(4)));

      assertThat(beam).isGreaterThanOrEqualTo(greedy);
    }
  }

  private static double total(List<List<Hypothesis>> found) {
    return found.stream().mapToDouble(list -> list.get(0).score()).sum();
  }

  @Test
  void severalThreadsShareAModel() throws Exception {
    try (TranslationModel model = Models.open(Models.BUNDLED, PORTUGUESE)) {
      List<int[]> sources = sources(model, 8);
      List<String> alone = translate(model, sources);
      ExecutorService workers = Executors.newFixedThreadPool(4);
      try {
        List<Future<List<String>>> found =
            IntStream.range(0, 8)
                .mapToObj(i -> workers.submit(() -> translate(model, sources)))
                .toList();
        for (Future<List<String>> translations : found) {
          assertThat(translations.get()).isEqualTo(alone);
        }
      } finally {
        workers.shutdown();
      }
    }
  }

  private static List<int[]> sources(TranslationModel model, int count) throws IOException {
    return Models.rows("oracle/pt-en.tsv").stream()
        .limit(count)
        .map(row -> model.encode(row.get(0), PORTUGUESE))
        .toList();
  }

  private static List<String> translate(TranslationModel model, List<int[]> sources) {
    return model.translate(sources, PORTUGUESE, SearchOptions.greedy()).stream()
        .map(found -> model.decode(found.get(0).ids()))
        .toList();
  }

  @Test
  void aSourceIsNeverCut() throws ModelFormatException {
    try (TranslationModel model = Models.open(Models.BUNDLED, PORTUGUESE)) {
      assertThat(model.encode("palavra ".repeat(2000), PORTUGUESE)).hasSizeGreaterThan(2000);
    }
  }

  @Test
  void decomposedAndComposedAccentsAreOneWord() throws ModelFormatException {
    try (TranslationModel model = Models.open(Models.BUNDLED, PORTUGUESE)) {
      assertThat(model.encode("informac\u0327a\u0303o", PORTUGUESE))
          .isEqualTo(model.encode("informa\u00E7\u00E3o", PORTUGUESE));
    }
  }
}
