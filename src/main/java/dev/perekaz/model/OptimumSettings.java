package dev.perekaz.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a Hugging Face folder says of how to use its model.
 *
 * @param start the token that the decoder starts from
 * @param forced the token that every translation begins with, if any
 * @param barred tokens that may not be written
 * @param maxLength most tokens of a source or a translation
 * @param heads of the decoder's attention
 * @param headWidth features of a token for one head
 * @param unknown the token for what is not in the vocabulary, -1 if there is none
 * @param languageTokens ids of the tokens that name a language, such as {@code __uk__} or {@code
 *     ukr_Cyrl}, by their text
 */
record OptimumSettings(
    int start,
    int end,
    int pad,
    Optional<Integer> forced,
    Set<Integer> barred,
    int maxLength,
    int heads,
    int headWidth,
    int unknown,
    Map<String, Integer> languageTokens) {
  private static final int MAX_LENGTH = 512;

  static OptimumSettings read(Path folder) throws ModelFormatException {
    JsonNode config = json(folder.resolve("config.json"));
    Path generation = folder.resolve("generation_config.json");
    JsonNode own = Files.exists(generation) ? json(generation) : config;
    JsonNode tokenizer = json(folder.resolve("tokenizer.json"));
    int end = number(folder, own, config, "eos_token_id");
    int pad = number(folder, own, config, "pad_token_id");
    Set<Integer> barred = new HashSet<>();
    own.path("bad_words_ids")
        .forEach(
            word ->
                Optional.of(word)
                    .filter(w -> w.size() == 1)
                    .ifPresent(w -> barred.add(w.get(0).asInt())));
    barred.add(pad);
    barred.remove(end);
    int heads = number(folder, config, config, "decoder_attention_heads");
    return new OptimumSettings(
        number(folder, own, config, "decoder_start_token_id"),
        end,
        pad,
        Optional.of(own.path("forced_bos_token_id")).filter(JsonNode::isInt).map(JsonNode::asInt),
        barred,
        Math.min(MAX_LENGTH, config.path("max_position_embeddings").asInt(MAX_LENGTH)),
        heads,
        number(folder, config, config, "d_model") / heads,
        tokenizer.path("model").path("unk_id").asInt(-1),
        addedTokens(tokenizer));
  }

  /** The token that names a language: as M2M100 or as NLLB writes it. */
  Optional<Integer> tokenOf(Lang language) {
    String plain = "__%s__".formatted(language.primary());
    String flores = Locale.forLanguageTag(language.primary()).getISO3Language() + "_";
    return languageTokens.entrySet().stream()
        .filter(token -> token.getKey().equals(plain) || token.getKey().startsWith(flores))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, Integer> addedTokens(JsonNode tokenizer) {
    Map<String, Integer> tokens = new HashMap<>();
    for (JsonNode token : tokenizer.path("added_tokens")) {
      String text = token.path("content").asText();
      if (text.matches("__[a-z]{2,3}__|[a-z]{3}_[A-Z][a-z]{3}")) {
        tokens.put(text, token.path("id").asInt());
      }
    }
    return tokens;
  }

  private static int number(Path folder, JsonNode first, JsonNode second, String key)
      throws ModelFormatException {
    JsonNode value = first.has(key) ? first.get(key) : second.path(key);
    if (!value.isInt()) {
      throw new ModelFormatException(
          folder, "neither generation_config.json nor config.json has a number " + key);
    }
    return value.asInt();
  }

  private static JsonNode json(Path file) throws ModelFormatException {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new ModelFormatException(file, "cannot be read as JSON: " + e.getMessage(), e);
    }
  }
}
