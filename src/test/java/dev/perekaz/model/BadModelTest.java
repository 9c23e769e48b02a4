package dev.perekaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a model's files, the message names the model and the file. */
class BadModelTest {
  private static final String BIN = "model.pten.intgemm.alphas.bin";
  private static final String VOCABULARY = "vocab.pten.spm";

  @TempDir private Path root;
  private Path student;
  private Path optimum;

  @BeforeEach
  void copy() throws IOException {
    student = copy(Models.BUNDLED.resolve("pt-en"), "pt-en");
    optimum = copy(Models.SMALL.resolve("uk-en-start"), "uk-en-start");
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = root.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  private void refuses(String language, String... message) {
    LanguagePair pair = Models.intoEnglish(language);
    assertThatThrownBy(() -> Models.open(root, pair).close())
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContainingAll(message);
  }

  private void change(Path file, long at, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) at] = (byte) value;
    Files.write(file, bytes);
  }

  private void replace(Path file, String old, String with) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, with), StandardCharsets.ISO_8859_1);
  }

  private void cut(Path file, double share) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, (int) (share * bytes.length)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.0000005, 0.0001, 0.5, 0.999999})
  void aStudentCutShort(double share) throws IOException {
    cut(student.resolve(BIN), share);

    refuses("pt", "pt-en", BIN);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "8, 255", "15, 255", "16, 0", "24, 2", "32, 9", "47, 127"})
  void aByteOfTheHeaderChanged(int at, int value) throws IOException {
    change(student.resolve(BIN), at, value);

    refuses("pt", "pt-en", BIN);
  }

  @Test
  void aVocabularyOfAnotherModel() throws IOException {
    Files.delete(student.resolve(VOCABULARY));
    Files.copy(Models.BUNDLED.resolve("zle-en/trgvocab.zleen.spm"), student.resolve(VOCABULARY));

    refuses("pt", "pt-en", "vocabulary and model do not belong together", "20413", "32000");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.99999})
  void aVocabularyCutShort(double share) throws IOException {
    cut(student.resolve(VOCABULARY), share);

    refuses("pt", "pt-en");
  }

  @Test
  void aFactoredVocabulary() throws IOException {
    Files.move(student.resolve(VOCABULARY), student.resolve("vocab.pten.fsv"));

    refuses("pt", "pt-en", "factored vocabularies are not supported");
  }

  @Test
  void aDecoderOfAnotherKind() throws IOException {
    replace(student.resolve(BIN), "dec-cell: ssru", "dec-cell: lstm");

    refuses("pt", "pt-en", BIN, "lstm", "only SSRU students");
  }

  @Test
  void aSelfAttentionDecoder() throws IOException {
    replace(
        student.resolve(BIN),
        "transformer-decoder-autoreg: rnn",
        "transformer-decoder-autoreg: avg");

    refuses("pt", "pt-en", BIN, "avg", "only SSRU students");
  }

  @Test
  void twoModelsInOneFolder() throws IOException {
    Files.copy(student.resolve(BIN), student.resolve("model.other.bin"));

    refuses("pt", "pt-en", "2 files model*.bin, not one");
  }

  @Test
  void aModelThatWentAwayAfterItWasFound() throws Exception {
    ModelStore store = new ModelStore(List.of(root));
    ModelCard card = store.find(Models.intoEnglish("pt")).orElseThrow();
    Files.delete(student.resolve(BIN));

    assertThatThrownBy(() -> store.open(card, 1).close())
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContainingAll("pt-en", "0 files model*.bin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "onnx/encoder_model_quantized.onnx",
        "onnx/decoder_model_merged_quantized.onnx",
        "tokenizer.json",
        "config.json",
        "generation_config.json"
      })
  void aFileOfAnOptimumFolderCutShort(String file) throws IOException {
    cut(optimum.resolve(file), 0.4);

    refuses("uk", "uk-en-start", file);
  }

  @Test
  void anOptimumFolderThatDoesNotSayWhereToStart() throws IOException {
    Files.delete(optimum.resolve("generation_config.json"));
    replace(optimum.resolve("config.json"), "decoder_start_token_id", "other");

    refuses("uk", "uk-en-start", "decoder_start_token_id");
  }

  @Test
  void anOptimumFolderWithoutItsMergedDecoder() throws IOException {
    Files.delete(optimum.resolve("onnx/decoder_model_merged_quantized.onnx"));

    refuses("uk", "uk-en-start", "0 files onnx/decoder_model_merged*.onnx");
  }
}
