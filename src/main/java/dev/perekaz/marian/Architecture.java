package dev.perekaz.marian;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The measures of a student: a post-norm Transformer encoder and a decoder with an SSRU in the
 * place of self-attention.
 *
 * @param width d, the features of a token
 * @param encoderInner features inside the encoder's feed-forward layers
 * @param decoderInner features inside the decoder's
 */
record Architecture(
    int heads,
    int width,
    int encoderInner,
    int decoderInner,
    int encoderLayers,
    int decoderLayers,
    int sourceVocabulary,
    int targetVocabulary) {

  /** What a setting may be. */
  private record Rule(String key, Set<String> accepted) {
    static Rule of(String key, String... accepted) {
      return new Rule(key, Set.of(accepted));
    }
  }

  /** Settings that the graph takes for granted; anything else is refused by name. */
  private static final List<Rule> RULES =
      List.of(
          Rule.of("type", "transformer"),
          Rule.of("transformer-decoder-autoreg", "rnn"),
          Rule.of("dec-cell", "ssru"),
          Rule.of("lemma-dim-emb", "0"),
          Rule.of("factors-dim-emb", "0"),
          Rule.of("input-types", ""),
          Rule.of("transformer-ffn-activation", "relu"),
          Rule.of("transformer-ffn-depth", "2"),
          Rule.of("transformer-decoder-ffn-depth", "0", "2"),
          Rule.of("transformer-preprocess", "", "d"),
          Rule.of("transformer-postprocess", "dan", "an"),
          Rule.of("transformer-postprocess-emb", "", "d"),
          Rule.of("transformer-postprocess-top", "", "d"),
          Rule.of("transformer-tied-layers", ""),
          Rule.of("transformer-train-position-embeddings", "false"),
          Rule.of("transformer-no-projection", "false"),
          Rule.of("transformer-no-affine", "false"),
          Rule.of("transformer-no-bias", "false"),
          Rule.of("transformer-rnn-projection", "false"),
          Rule.of("transformer-pool", "false"),
          Rule.of("layer-normalization", "false"),
          Rule.of("skip", "false"),
          Rule.of("right-left", "false"),
          Rule.of("ulr", "false"),
          Rule.of("output-omit-bias", "false"));

  /**
   * Reads the measures from the tensors and holds them against the settings.
   *
   * @throws ModelFormatException if the model is of another kind, or tensors are missing, left over
   *     or of the wrong shape
   */
  static Architecture of(MarianFile file) throws ModelFormatException {
    checkSettings(file);
    int heads = number(file, "transformer-heads");
    MarianTensor target = embedding(file, "decoder_Wemb");
    Architecture architecture =
        new Architecture(
            heads,
            target.columns(),
            matrix(file, "encoder_l1_ffn_W1").columns(),
            matrix(file, "decoder_l1_ffn_W1").columns(),
            layers(file, "encoder", "self_Wq"),
            layers(file, "decoder", "context_Wq"),
            embedding(file, "encoder_Wemb").rows(),
            target.rows());
    architecture.check(file);
    return architecture;
  }

  /**
   * Mozilla's name for students of these measures; for others the measures: features, layers of the
   * encoder, layers of the decoder.
   */
  String kind() {
    String measures = "%d-%d-%d".formatted(width, encoderLayers, decoderLayers);
    return switch (measures) {
      case "256-6-2" -> "tiny";
      case "384-6-4" -> "base-memory";
      case "512-6-2" -> "base";
      default -> measures;
    };
  }

  /** A token's features for one head. */
  int headWidth() {
    return width / heads;
  }

  /** The source's or the target's embedding; one {@code Wemb} serves as both. */
  static MarianTensor embedding(MarianFile file, String name) throws ModelFormatException {
    return file.tensors().containsKey("Wemb") ? matrix(file, "Wemb") : matrix(file, name);
  }

  private static void checkSettings(MarianFile file) throws ModelFormatException {
    ModelSettings settings = file.settings();
    if (settings.values().isEmpty()) {
      throw new ModelFormatException(
          file.path(), "says nothing of its kind (no special:model.yml); it cannot be run");
    }
    for (Rule rule : RULES) {
      String value = settings.values().get(rule.key());
      if (value != null && !rule.accepted().contains(value)) {
        throw new ModelFormatException(file.path(), refusal(rule.key(), value));
      }
    }
  }

  private static String refusal(String key, String value) {
    return switch (key) {
      case "type" -> "Marian model type %s is not supported, only transformer".formatted(value);
      case "transformer-decoder-autoreg", "dec-cell" ->
          "the decoder uses %s; only SSRU students, as Firefox has them, are supported"
              .formatted(value);
      case "lemma-dim-emb", "factors-dim-emb", "input-types" ->
          "factored vocabularies are not supported (%s: %s)".formatted(key, value);
      default -> "%s: %s is not supported".formatted(key, value);
    };
  }

  private static int number(MarianFile file, String key) throws ModelFormatException {
    String value = file.settings().get(key, "");
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw new ModelFormatException(
          file.path(), "%s is \"%s\", no number from 1".formatted(key, value));
    }
    return Integer.parseInt(value);
  }

  private static int layers(MarianFile file, String part, String tensor) {
    int layers = 0;
    while (file.tensors().containsKey("%s_l%d_%s".formatted(part, layers + 1, tensor))) {
      layers++;
    }
    return layers;
  }

  private static MarianTensor matrix(MarianFile file, String name) throws ModelFormatException {
    MarianTensor tensor =
        file.tensor(name)
            .orElseThrow(
                () ->
                    new ModelFormatException(
                        file.path(), "has no %s; it is of another kind".formatted(name)));
    if (tensor.shape().length != 2) {
      throw new ModelFormatException(
          file.path(), "%s has %d dimensions, not 2".formatted(name, tensor.shape().length));
    }
    return tensor;
  }

  private void check(MarianFile file) throws ModelFormatException {
    if (width % heads != 0 || width % 2 != 0 || width < 4) {
      throw new ModelFormatException(
          file.path(), "%d features cannot be shared by %d heads".formatted(width, heads));
    }
    checkMeasures(file);
    checkTensors(file);
  }

  /** The settings say what the tensors say. */
  private void checkMeasures(MarianFile file) throws ModelFormatException {
    checkMeasure(file, "enc-depth", encoderLayers);
    checkMeasure(file, "dec-depth", decoderLayers);
    checkMeasure(file, "dim-emb", width);
    checkMeasure(file, "transformer-dim-ffn", encoderInner);
    if (!file.settings().get("transformer-decoder-dim-ffn", "0").equals("0")) {
      checkMeasure(file, "transformer-decoder-dim-ffn", decoderInner);
    }
  }

  private void checkTensors(MarianFile file) throws ModelFormatException {
    Map<String, int[]> expected = ExpectedTensors.of(this, file.tensors().keySet());
    for (Map.Entry<String, int[]> entry : expected.entrySet()) {
      MarianTensor tensor = matrix(file, entry.getKey());
      int[] shape = entry.getValue();
      if (tensor.rows() != shape[0] || tensor.columns() != shape[1]) {
        throw new ModelFormatException(
            file.path(),
            "%s is [%d, %d], expected [%d, %d]"
                .formatted(tensor.name(), tensor.rows(), tensor.columns(), shape[0], shape[1]));
      }
    }
    Set<String> left = new HashSet<>(file.tensors().keySet());
    left.removeAll(expected.keySet());
    left.removeIf(name -> name.endsWith("_QuantMultA"));
    if (!left.isEmpty()) {
      throw new ModelFormatException(
          file.path(),
          "has tensors of an unknown kind of model: " + left.stream().sorted().toList());
    }
  }

  private static void checkMeasure(MarianFile file, String key, int found)
      throws ModelFormatException {
    int said = number(file, key);
    if (said != found) {
      throw new ModelFormatException(
          file.path(), "%s is %d, but its tensors say %d".formatted(key, said, found));
    }
  }
}
