package dev.perekaz.marian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencePieceFileTest {
  private static final int NORMAL = 1;
  private static final int UNKNOWN = 2;
  private static final int CONTROL = 3;
  private static final int USER_DEFINED = 4;
  private static final int BYTE = 6;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "models/pt-en/vocab.pten.spm, 32000",
    "models/zle-en/srcvocab.zleen.spm, 16000",
    "models/zle-en/trgvocab.zleen.spm, 20413"
  })
  void readsTheBundledVocabularies(Path path, int size) throws Exception {
    SentencePieceFile file = SentencePieceFile.read(path);

    assertThat(file.size()).isEqualTo(size);
    assertThat(file.eosId()).isZero();
    assertThat(file.unkId()).isEqualTo(1);
  }

  @Test
  void theEndOfASentenceWrittenOutIsText() throws Exception {
    assertThat(encode(read(vocabulary()), "</s> <unk> a")).startsWith(2, 1).endsWith(2, 3, 0);
  }

  @Test
  void aCharacterOutsideTheVocabularyFallsBackToItsBytes() throws Exception {
    ProtoWriter model = vocabulary();
    for (int b = 0; b < 256; b++) {
      piece(model, "<0x%02X>".formatted(b), 0, BYTE);
    }
    SentencePieceFile file = read(model);

    assertThat(encode(file, "ї")).containsExactly(2, 5 + 0xD1, 5 + 0x97, 0);
    assertThat(decode(file, 2, 3, 5 + 0xD1, 5 + 0x97, 2, 4)).isEqualTo("aї b");
  }

  @Test
  void aSymbolThatTheUserDefinedIsOnePiece() throws Exception {
    ProtoWriter model = piece(vocabulary(), "__sep__", 0, USER_DEFINED);

    assertThat(encode(read(model), "a__sep__b")).containsExactly(2, 3, 5, 4, 0);
  }

  @Test
  void blanksOutsideTheTableOfCharactersStay() throws Exception {
    SentencePieceFile file = read(vocabulary());

    assertThat(file.normalize("  a   b\u3000 ")).isEqualTo("▁a▁b\u3000");
    assertThat(file.normalize("a \u0085")).isEqualTo("▁a▁\u0085");
    assertThat(file.normalize("a ▁ ")).isEqualTo("▁a");
    assertThat(file.normalize("▁a")).isEqualTo("▁▁a");
    assertThat(file.normalize("  ")).isEmpty();
  }

  @Test
  void whatTheNormaliserLeavesAloneIsLeftAlone() throws Exception {
    ProtoWriter spec = new ProtoWriter().integer(3, 0).integer(4, 0);

    assertThat(read(vocabulary().message(3, spec)).normalize(" a  ")).isEqualTo("▁a▁▁");
  }

  @ParameterizedTest
  @CsvSource({"2, BPE", "3, word", "4, character", "9, number 9"})
  void aKindThatIsNotUnigramIsNamed(int kind, String name) throws Exception {
    assertRefused(vocabulary().message(2, new ProtoWriter().integer(3, kind)))
        .hasMessageContaining("is of the kind %s; only unigram".formatted(name));
  }

  @Test
  void blanksBehindWordsAreRefused() throws Exception {
    assertRefused(vocabulary().message(2, new ProtoWriter().integer(24, 1)))
        .hasMessageContaining("treat_whitespace_as_suffix");
    assertRefused(vocabulary().message(3, new ProtoWriter().integer(5, 0)))
        .hasMessageContaining("escape_whitespaces");
  }

  @Test
  void aVocabularyWithoutAnEndOfSentenceIsRefused() throws Exception {
    assertRefused(vocabulary().message(2, new ProtoWriter().integer(42, -1)))
        .hasMessageContaining("5 pieces, and names 1 as the unknown and -1 as the end");
  }

  @Test
  void aScoreThatIsNoNumberIsRefused() throws Exception {
    assertRefused(piece(vocabulary(), "c", Float.NaN, NORMAL))
        .hasMessageContaining("piece \"c\" has the score NaN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Cut me.", "\u0000\u0001", "{\"version\": \"1.0\"}"})
  void whatIsNoVocabularyIsRefused(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("vocab.spm"), text);

    assertThatThrownBy(() -> SentencePieceFile.read(file))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageStartingWith(file + ": ");
  }

  @Test
  void aDamagedVocabularyIsReadOrRefused() throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of("models/zle-en/trgvocab.zleen.spm"));
    Random random = new Random(7);

    for (int i = 0; i < 300; i++) {
      byte[] damaged =
          Arrays.copyOf(bytes, bytes.length - random.nextInt(2) * random.nextInt(9999));
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      Path file = Files.write(folder.resolve("vocab.spm"), damaged);
      try {
        assertThat(SentencePieceFile.read(file).normalize("e\u0301 …")).isNotNull();
      } catch (ModelFormatException e) {
        assertThat(e).hasMessageStartingWith(file + ": ");
      }
    }
  }

  /** Five pieces: the end, the unknown, the blank, a and b. */
  private static ProtoWriter vocabulary() {
    ProtoWriter model =
        new ProtoWriter().message(2, new ProtoWriter().integer(40, 1).integer(42, 0));
    piece(model, "</s>", 0, CONTROL);
    piece(model, "<unk>", 0, UNKNOWN);
    piece(model, "▁", -1, NORMAL);
    piece(model, "a", -2, NORMAL);
    return piece(model, "b", -3, NORMAL);
  }

  private static ProtoWriter piece(ProtoWriter model, String text, float score, int type) {
    return model.message(1, new ProtoWriter().string(1, text).number(2, score).integer(3, type));
  }

  private SentencePieceFile read(ProtoWriter model) throws Exception {
    return SentencePieceFile.read(Files.write(folder.resolve("vocab.spm"), model.toByteArray()));
  }

  private AbstractThrowableAssert<?, ?> assertRefused(ProtoWriter model) {
    return assertThatThrownBy(() -> read(model)).isInstanceOf(ModelFormatException.class);
  }

  private static long[] encode(SentencePieceFile file, String text) throws IOException {
    try (HuggingFaceTokenizer tokenizer = tokenizer(file)) {
      return tokenizer.encode(file.normalize(text)).getIds();
    }
  }

  private static String decode(SentencePieceFile file, long... ids) throws IOException {
    try (HuggingFaceTokenizer tokenizer = tokenizer(file)) {
      return tokenizer.decode(ids, true);
    }
  }

  private static HuggingFaceTokenizer tokenizer(SentencePieceFile file) throws IOException {
    return HuggingFaceTokenizer.newInstance(
        new ByteArrayInputStream(file.tokenizerJson().getBytes(StandardCharsets.UTF_8)),
        Map.of("truncation", "false", "padding", "false"));
  }
}
