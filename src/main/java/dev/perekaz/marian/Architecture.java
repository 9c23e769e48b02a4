package dev.perekaz.marian;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The measures of a student: a post-norm Transformer encoder and a decoder with an SSRU in the
 * place of self-attention.
 *
 * @param width d, the features of a token
 * @param inner features inside the feed-forward layers
 */
record Architecture(
    int heads,
    int width,
    int inner,
    int encoderLayers,
    int decoderLayers,
    int sourceVocabulary,
    int targetVocabulary) {

  /** Settings that the graph takes for granted; anything else is refused by name. */
  private static final Map<String, Set<String>> SUPPORTED =
      Map.ofEntries(
          Map.entry("type", Set.of("transformer")),
          Map.entry("transformer-decoder-autoreg", Set.of("rnn")),
          Map.entry("dec-cell", Set.of("ssru")),
          Map.entry("transformer-ffn-activation", Set.of("relu")),
          Map.entry("transformer-ffn-depth", Set.of("2")),
          Map.entry("transformer-decoder-ffn-depth", Set.of("0", "2")),
          Map.entry("transformer-preprocess", Set.of("", "d")),
          Map.entry("transformer-postprocess", Set.of("dan", "an")),
          Map.entry("transformer-postprocess-emb", Set.of("", "d")),
          Map.entry("transformer-postprocess-top", Set.of("", "d")),
          Map.entry("transformer-tied-layers", Set.of("")),
          Map.entry("transformer-train-position-embeddings", Set.of("false")),
          Map.entry("transformer-no-projection", Set.of("false")),
          Map.entry("transformer-no-affine", Set.of("false")),
          Map.entry("transformer-no-bias", Set.of("false")),
          Map.entry("transformer-rnn-projection", Set.of("false")),
          Map.entry("transformer-pool", Set.of("false")),
          Map.entry("layer-normalization", Set.of("false")),
          Map.entry("skip", Set.of("false")),
          Map.entry("right-left", Set.of("false")),
          Map.entry("ulr", Set.of("false")),
          Map.entry("output-omit-bias", Set.of("false")),
          Map.entry("input-types", Set.of("")));

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
            layers(file, "encoder", "self_Wq"),
            layers(file, "decoder", "context_Wq"),
            embedding(file, "encoder_Wemb").rows(),
            target.rows());
    architecture.check(file);
    return architecture;
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
    if (!settings.get("lemma-dim-emb", "0").equals("0")
        || !settings.get("factors-dim-emb", "0").equals("0")) {
      throw new ModelFormatException(file.path(), "factored vocabularies are not supported");
    }
    for (Map.Entry<String, Set<String>> rule : SUPPORTED.entrySet()) {
      String value = settings.values().get(rule.getKey());
      if (value != null && !rule.getValue().contains(value)) {
        throw new ModelFormatException(file.path(), refusal(rule.getKey(), value));
      }
    }
  }

  private static String refusal(String key, String value) {
    return switch (key) {
      case "type" -> "Marian model type %s is not supported, only transformer".formatted(value);
      case "transformer-decoder-autoreg", "dec-cell" ->
          "the decoder uses %s; only SSRU students, as Firefox has them, are supported"
              .formatted(value);
      default -> "%s \"%s\" is not supported".formatted(key, value);
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
    if (width % heads != 0) {
      throw new ModelFormatException(
          file.path(), "%d heads do not divide %d features".formatted(heads, width));
    }
    checkDepth(file, "enc-depth", encoderLayers);
    checkDepth(file, "dec-depth", decoderLayers);
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

  private static void checkDepth(MarianFile file, String key, int found)
      throws ModelFormatException {
    int said = number(file, key);
    if (said != found || found == 0) {
      throw new ModelFormatException(
          file.path(), "%s is %d, but it holds %d layers".formatted(key, said, found));
    }
  }
}
