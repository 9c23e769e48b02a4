package dev.perekaz.marian;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the tokens to SentencePiece's own; make_token_ids.py wrote them down. */
class TokenIdsTest {
  private static final Path EXPECTED = Path.of("src/test/resources/marian/token_ids.jsonl.gz");

  @ParameterizedTest
  @CsvSource({"models/pt-en/vocab.pten.spm, 1", "models/zle-en/srcvocab.zleen.spm, 2"})
  void everyLineHasTheIdsThatSentencePieceGivesIt(Path vocabulary, int column) throws Exception {
    SentencePieceFile file = SentencePieceFile.read(vocabulary);
    List<String> differing = new ArrayList<>();
    try (HuggingFaceTokenizer tokenizer = tokenizer(file)) {
      for (JsonNode line : lines()) {
        String text = line.get(0).textValue();
        long[] ids = tokenizer.encode(file.normalize(text)).getIds();
        String expected = line.get(column) + "+" + file.eosId();
        String found = ids(ids) + "+" + ids[ids.length - 1];
        if (!found.equals(expected)) {
          differing.add("%s: %s, not %s".formatted(line.get(0), found, expected));
        }
      }
    }

    assertThat(differing).isEmpty();
  }

  private static HuggingFaceTokenizer tokenizer(SentencePieceFile file) throws IOException {
    return HuggingFaceTokenizer.newInstance(
        new ByteArrayInputStream(file.tokenizerJson().getBytes(StandardCharsets.UTF_8)),
        Map.of("truncation", "false", "padding", "false"));
  }

  /** All but the last, as JSON. */
  private static String ids(long[] ids) {
    return LongStream.of(ids).limit(ids.length - 1L).boxed().toList().toString().replace(" ", "");
  }

  private static List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(EXPECTED)), StandardCharsets.UTF_8))) {
      ObjectMapper json = new ObjectMapper();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(json.readTree(line));
      }
    }
    return lines;
  }
}
