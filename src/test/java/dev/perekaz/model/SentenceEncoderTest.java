package dev.perekaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentenceEncoderTest {
  private static final Path BUNDLED = Models.BUNDLED.resolve("e5-small-zle");

  @TempDir private Path root;
  private SentenceEncoder encoder;

  @BeforeAll
  void open() throws ModelFormatException {
    encoder = open(Models.BUNDLED);
  }

  @AfterAll
  void close() {
    encoder.close();
  }

  private static SentenceEncoder open(Path root) throws ModelFormatException {
    return SentenceEncoder.open(new ModelStore(List.of(root)).encoder().orElseThrow(), 1);
  }

  private static double cosine(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }

  /**
   * Lines of text TAB vector, written by vectors.py; the last is longer than 512 tokens. A version
   * of ONNX Runtime may round otherwise.
   */
  @Test
  void givesTheVectorsThatPythonGives() throws IOException {
    List<List<String>> rows = Models.rows("encoder/vectors.tsv");
    float[][] vectors = encoder.encode(rows.stream().map(row -> row.get(0)).toList());

    for (int i = 0; i < vectors.length; i++) {
      assertThat(cosine(vectors[i], numbers(rows.get(i).get(1))))
          .as(rows.get(i).get(0))
          .isGreaterThan(0.9995);
    }
  }

  private static float[] numbers(String line) {
    List<Float> words = Arrays.stream(line.split(" ", -1)).map(Float::parseFloat).toList();
    float[] numbers = new float[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = words.get(i);
    }
    return numbers;
  }

  @Test
  void aVectorDoesNotDependOnWhatElseIsAsked() {
    List<String> texts =
        List.of("Коротко.", "A longer sentence about the weather in the mountains.", "Так!");
    float[][] together = encoder.encode(texts);

    for (int i = 0; i < texts.size(); i++) {
      float[] alone = encoder.encode(List.of(texts.get(i)))[0];
      assertThat(cosine(together[i], alone)).as(texts.get(i)).isGreaterThan(0.9999);
    }
  }

  @Test
  void aTranslationIsNearerThanAnotherSentence() {
    float[][] vectors =
        encoder.encode(
            List.of(
                "Мер сказав, що міст відкриють у п'ятницю.",
                "The mayor said that the bridge would be opened on Friday.",
                "The bakery on the corner sells the best bread in town."));

    assertThat(cosine(vectors[0], vectors[1])).isGreaterThan(cosine(vectors[0], vectors[2]) + 0.1);
  }

  @Test
  void nothingOfALongTextIsLost() {
    String filling = "Про погоду сьогодні нічого нового не кажуть. ".repeat(100);
    float[][] vectors =
        encoder.encode(
            List.of(filling, filling + "Президент підписав закон про мову. ".repeat(100)));

    assertThat(cosine(vectors[0], vectors[1])).isLessThan(0.99);
  }

  @Test
  void aLongTextWithoutWhiteSpaceIsCutAllTheSame() {
    float[] vector = encoder.encode(List.of("😀щ".repeat(700)))[0];

    assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-4));
  }

  @Test
  void aBlankTextHasNoDirection() {
    float[] vector = encoder.encode(List.of(" \n"))[0];

    assertThat(vector).hasSize(encoder.dimensions()).containsOnly(0f);
    assertThat(encoder.encode(List.of())).isEmpty();
  }

  @Test
  void severalThreadsMayAskAtOnce() {
    List<String> texts =
        IntStream.range(0, 24).mapToObj(i -> "Речення номер " + i + " про місто.").toList();
    float[][] wanted = encoder.encode(texts);

    assertThat(IntStream.range(0, 24).parallel().mapToObj(i -> encoder.encode(texts)[i]))
        .allSatisfy(
            vector -> assertThat(Arrays.stream(wanted)).anyMatch(w -> cosine(w, vector) > 0.9999));
  }

  @Test
  void saysWhichLanguagesItKnows() {
    assertThat(encoder.knows(Lang.UKRAINIAN)).isTrue();
    assertThat(encoder.knows(new Lang("pt-BR"))).isTrue();
    assertThat(encoder.knows(new Lang("zh"))).isFalse();
    assertThat(encoder.knows(Lang.UNDETERMINED)).isFalse();
  }

  @Test
  void theStoreHasNoneWhereThereIsNone() {
    assertThat(new ModelStore(List.of(Models.SMALL)).encoder()).isEmpty();
    assertThat(new ModelStore(List.of(root)).encoder()).isEmpty();
  }

  @Test
  void itTranslatesNothing() {
    ModelStore store = new ModelStore(List.of(BUNDLED));
    ModelCard card = store.encoder().orElseThrow();

    assertThat(card.format()).isEqualTo(ModelCard.Format.ENCODER);
    assertThat(card.licence()).isEqualTo("MIT");
    assertThat(store.find(Models.intoEnglish("uk"))).isEmpty();
    assertThatThrownBy(() -> store.open(card, 1))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("translates nothing");
  }

  private Path copy() throws IOException {
    Path to = Files.createDirectories(root.resolve("e5-small-zle"));
    try (Stream<Path> files = Files.list(BUNDLED)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  @ParameterizedTest
  @CsvSource({"model.onnx, 0", "model.onnx, 0.5", "model.onnx, 0.9999", "tokenizer.json, 0.4"})
  void aFileCutShortIsRefused(String file, double share) throws IOException {
    Path damaged = copy().resolve(file);
    byte[] bytes = Files.readAllBytes(damaged);
    Files.write(damaged, Arrays.copyOf(bytes, (int) (share * bytes.length)));

    assertThatThrownBy(() -> open(root).close())
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContainingAll("e5-small-zle", file);
  }

  @Test
  void aNetworkOfAnotherKindIsRefused() throws IOException {
    Path folder = copy();
    Files.delete(folder.resolve("model.onnx"));
    Files.copy(
        Models.SMALL.resolve("uk-en-start/onnx/encoder_model_quantized.onnx"),
        folder.resolve("model.onnx"));

    assertThatThrownBy(() -> open(root).close())
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContainingAll("model.onnx", "sentence_embedding");
  }

  @Test
  void aFolderWithoutItsTokenizerIsNamed() throws IOException {
    Files.delete(copy().resolve("tokenizer.json"));
    ModelStore store = new ModelStore(List.of(root));

    assertThat(store.encoder()).isEmpty();
    assertThat(store.complaints()).singleElement().asString().contains("tokenizer.json");
  }

  @Test
  void aFolderThatDoesNotSayItsLanguagesIsNamed() throws IOException {
    Files.delete(copy().resolve("model.json"));

    assertThat(new ModelStore(List.of(root)).complaints())
        .singleElement()
        .asString()
        .contains("languages");
  }
}
