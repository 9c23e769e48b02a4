package dev.perekaz.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.marian.SentencePieceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Against SentencePiece itself; the expected ids were made by make_token_ids.py beside them. */
class TokenIdsTest {
  private static final Path EXPECTED = Path.of("src/test/resources/marian/token-ids.txt.gz");
  private static final Map<String, String> VOCABULARIES =
      Map.of("pt-en", "models/pt-en/vocab.pten.spm", "zle-en", "models/zle-en/srcvocab.zleen.spm");

  @Test
  void areThoseOfSentencePieceOnThreeThousandLines() throws Exception {
    List<String> wrong = new ArrayList<>();
    List<String[]> lines = read();
    for (Map.Entry<String, String> vocabulary : VOCABULARIES.entrySet()) {
      SentencePieceFile file = SentencePieceFile.read(Path.of(vocabulary.getValue()));
      try (SubwordTokenizer tokenizer = SubwordTokenizer.of(file.tokenizerJson())) {
        lines.stream()
            .filter(line -> line[0].equals(vocabulary.getKey()))
            .filter(line -> !ids(file, tokenizer, line[1]).equals(line[2]))
            .forEach(
                line ->
                    wrong.add(line[1] + " → " + ids(file, tokenizer, line[1]) + " not " + line[2]));
      }
    }
    assertThat(lines).hasSize(3000);
    assertThat(wrong).isEmpty();
  }

  private static String ids(SentencePieceFile file, SubwordTokenizer tokenizer, String text) {
    int[] ids = tokenizer.encode(file.normalize(text));
    assertThat(ids[ids.length - 1]).isEqualTo(file.eosId());
    return IntStream.of(ids)
        .limit(ids.length - 1L)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static List<String[]> read() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(EXPECTED)), UTF_8))) {
      return reader.lines().map(line -> line.split("\t", -1)).toList();
    }
  }
}
