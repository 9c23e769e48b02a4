package dev.perekaz.marian;

import dev.perekaz.marian.MarianWriter.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A student with random weights. */
final class TinyStudent {
  /** Which matrices the source, the target and the output share. */
  enum Sharing {
    ALL,
    TARGET_AND_OUTPUT,
    SOURCE_AND_TARGET,
    NONE;

    boolean joint() {
      return this == ALL || this == SOURCE_AND_TARGET;
    }

    boolean tied() {
      return this == ALL || this == TARGET_AND_OUTPUT;
    }
  }

  /** How the weights are kept. */
  enum Storage {
    FLOAT32,
    INT8,
    INT8_WITH_SCALES
  }

  private static final String SETTINGS =
      """
      dec-cell: ssru
      dec-depth: %5$d
      dim-emb: %1$d
      enc-depth: %4$d
      input-types:
        []
      lemma-dim-emb: 0
      transformer-decoder-autoreg: rnn
      transformer-dim-ffn: %2$d
      transformer-ffn-activation: relu
      transformer-ffn-depth: 2
      transformer-heads: %3$d
      transformer-postprocess: dan
      transformer-postprocess-emb: d
      transformer-postprocess-top: ""
      transformer-preprocess: ""
      transformer-tied-layers: []
      transformer-train-position-embeddings: false
      type: transformer
      """;

  private final Map<String, Matrix> tensors = new LinkedHashMap<>();
  private final Random random = new Random(4);
  private final int source;
  private final int target;
  private final Measures measures;
  private String settings;

  TinyStudent(Sharing sharing) {
    this(sharing, Measures.SMALL);
  }

  TinyStudent(Sharing sharing, Measures measures) {
    this.measures = measures;
    this.settings =
        SETTINGS.formatted(
            measures.width(),
            measures.inner(),
            measures.heads(),
            measures.encoderLayers(),
            measures.decoderLayers());
    this.source = sharing.joint() ? 200 : 150;
    this.target = 200;
    embeddings(sharing);
    for (int i = 1; i <= measures.encoderLayers(); i++) {
      attention("encoder_l%d_self".formatted(i));
      feedForward("encoder_l%d_ffn".formatted(i));
    }
    for (int i = 1; i <= measures.decoderLayers(); i++) {
      recurrence("decoder_l%d_rnn".formatted(i));
      attention("decoder_l%d_context".formatted(i));
      feedForward("decoder_l%d_ffn".formatted(i));
    }
  }

  Measures measures() {
    return measures;
  }

  int sourceVocabulary() {
    return source;
  }

  int targetVocabulary() {
    return target;
  }

  Matrix tensor(String name) {
    Matrix tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return tensor;
  }

  boolean has(String name) {
    return tensors.containsKey(name);
  }

  TinyStudent with(String name, Matrix tensor) {
    tensors.put(name, tensor);
    return this;
  }

  TinyStudent without(String name) {
    tensors.remove(name);
    return this;
  }

  /** Says something else of its kind: a line of YAML that takes the place of that key's. */
  TinyStudent saying(String line) {
    String key = line.substring(0, line.indexOf(':'));
    settings = settings.replaceAll("(?m)^" + key + ":.*\n", "") + line + "\n";
    return this;
  }

  List<Item> items(Storage storage) {
    List<Item> items = new ArrayList<>();
    tensors.forEach((name, tensor) -> items.add(item(name, tensor, storage)));
    if (storage == Storage.INT8_WITH_SCALES) {
      Matrix scale = new Matrix(1, 1, new float[] {12});
      tensors.keySet().stream()
          .filter(TinyStudent::isQuantised)
          .forEach(name -> items.add(item(name + "_QuantMultA", scale, storage)));
    }
    items.add(Item.settings(settings));
    return items;
  }

  byte[] bytes(Storage storage) {
    return MarianWriter.write(items(storage));
  }

  private static Item item(String name, Matrix tensor, Storage storage) {
    int[] shape = {tensor.rows(), tensor.columns()};
    if (storage == Storage.FLOAT32 || !isQuantised(name)) {
      return new Item(name, MarianWriter.FLOAT32, shape, tensor.asFloats());
    }
    Matrix stored = name.contains("Wemb") ? tensor : tensor.transposed();
    return new Item(name, MarianWriter.INT8, shape, stored.asInt8());
  }

  private static boolean isQuantised(String name) {
    return name.matches(".*(Wemb|_W.?)");
  }

  private void embeddings(Sharing sharing) {
    if (sharing.joint()) {
      matrix("Wemb", target, measures.width());
    } else {
      matrix("encoder_Wemb", source, measures.width());
      matrix("decoder_Wemb", target, measures.width());
    }
    if (!sharing.tied()) {
      matrix("decoder_ff_logit_out_Wt", target, measures.width());
    }
    bias("decoder_ff_logit_out_b", target);
  }

  private void attention(String name) {
    for (String part : List.of("q", "k", "v", "o")) {
      matrix(name + "_W" + part, measures.width(), measures.width());
      bias(name + "_b" + part, measures.width());
    }
    norm(name + "_Wo_ln");
  }

  private void feedForward(String name) {
    matrix(name + "_W1", measures.width(), measures.inner());
    bias(name + "_b1", measures.inner());
    matrix(name + "_W2", measures.inner(), measures.width());
    bias(name + "_b2", measures.width());
    norm(name + "_ffn_ln");
  }

  private void recurrence(String name) {
    matrix(name + "_W", measures.width(), measures.width());
    matrix(name + "_Wf", measures.width(), measures.width());
    bias(name + "_bf", measures.width());
    norm(name + "_ffn_ln");
  }

  private void norm(String name) {
    bias(name + "_bias", measures.width());
    bias(name + "_scale", measures.width());
  }

  private void matrix(String name, int rows, int columns) {
    tensors.put(name, Matrix.random(random, rows, columns, measures.spread()).rounded());
  }

  private void bias(String name, int columns) {
    tensors.put(name, Matrix.random(random, 1, columns, 0.5));
  }
}
