package dev.perekaz.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Cuts text into the pieces that a model knows. Safe for use by several threads. */
final class SubwordTokenizer implements AutoCloseable {
  /** DJL would cut at 512 tokens with only a line in the log. */
  private static final Map<String, String> NEVER_CUT =
      Map.of("truncation", "false", "padding", "false");

  private final HuggingFaceTokenizer tokenizer;

  private SubwordTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * @param json a Hugging Face {@code tokenizer.json}
   * @throws IOException if it is damaged
   */
  static SubwordTokenizer of(String json) throws IOException {
    try {
      return new SubwordTokenizer(
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), NEVER_CUT));
    } catch (RuntimeException e) {
      throw new IOException("no tokenizer can be made of it: " + e.getMessage(), e);
    }
  }

  int[] encode(String text) {
    Encoding encoding = tokenizer.encode(text);
    return Arrays.stream(encoding.getIds()).mapToInt(Math::toIntExact).toArray();
  }

  String decode(int[] ids) {
    return ids.length == 0
        ? ""
        : tokenizer.decode(Arrays.stream(ids).mapToLong(id -> id).toArray(), true);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
