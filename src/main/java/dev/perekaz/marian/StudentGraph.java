package dev.perekaz.marian;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A student as two ONNX graphs. Quantised as Marian does it: the model's own int8 weights, and
 * activations in uint8 whose range is found anew each time.
 *
 * <p>Encoder: {@code input_ids}, {@code attention_mask} int64 [b, s]; to {@code cross.N.key} float
 * [b, heads, d/heads, s] and {@code cross.N.value} [b, heads, s, d/heads]: what the decoder's layer
 * N attends to, projected once. Padding has the id {@link #padId()}.
 *
 * <p>Decoder, one step: {@code input_ids} int64 [b, 1], {@code position} int64 [1] from 0, {@code
 * attention_mask} int64 [b, s], {@code origins} int64 [b] (which row of the states each row goes on
 * from), {@code width} int64 [1] (k, from 1 to the target vocabulary's size), {@code state.N} float
 * [rows, 1, d], {@code cross.N.key}, {@code cross.N.value}; to {@code candidate_ids} int64 [b, k]
 * and {@code candidate_log_probabilities} float [b, k], best first, and {@code next_state.N} float
 * [b, 1, d]. The first id is {@link #startId()}, the first states are zeros.
 */
public final class StudentGraph {
  /** A sentence may have as many tokens; so may its translation. */
  public static final int POSITIONS = 512;

  /** The best of a row are looked for among the best of its blocks. Divides the logits' width. */
  private static final int BLOCK = 128;

  private static final float MINUS_INFINITY = -1e9f;

  private final MarianFile file;
  private final Architecture size;

  /**
   * Checks that the parts belong together.
   *
   * @param sourceVocabulary pieces of the source vocabulary
   * @param targetVocabulary pieces of the target vocabulary
   * @throws ModelFormatException if the model is of a kind that cannot be run, or the vocabularies
   *     belong to another model
   */
  public StudentGraph(MarianFile file, int sourceVocabulary, int targetVocabulary)
      throws ModelFormatException {
    this.file = file;
    this.size = Architecture.of(file);
    checkVocabulary("source", sourceVocabulary, size.sourceVocabulary());
    checkVocabulary("target", targetVocabulary, size.targetVocabulary());
  }

  private void checkVocabulary(String side, int pieces, int rows) throws ModelFormatException {
    if (pieces != rows) {
      throw new ModelFormatException(
          file.path(),
          "vocabulary and model do not belong together: %d %s pieces, %d rows in the model"
              .formatted(pieces, side, rows));
    }
  }

  public int layers() {
    return size.decoderLayers();
  }

  /** d, the width of a state. */
  public int width() {
    return size.width();
  }

  /** The id that fills up the shorter sources of a batch. */
  public int padId() {
    return size.sourceVocabulary();
  }

  /** The id that every translation starts from. */
  public int startId() {
    return size.targetVocabulary();
  }

  /** The encoder as an ONNX model. */
  public byte[] encoder() throws ModelFormatException {
    OnnxGraph graph = new OnnxGraph("encoder");
    StudentLayers layers = new StudentLayers(graph, file, size);
    graph.input("input_ids", OnnxGraph.Type.INT64, "batch", "source");
    graph.input("attention_mask", OnnxGraph.Type.INT64, "batch", "source");
    MarianTensor embedding = Architecture.embedding(file, "encoder_Wemb");
    String x = embed(graph, embedding.quantised());
    String length = graph.op("Gather", graph.op("Shape", "input_ids"), graph.integers(1));
    String zero = graph.integers(0);
    x = graph.op("Add", x, graph.op("Slice", positions(graph), zero, length, zero));
    String mask = mask(graph);
    for (int i = 1; i <= size.encoderLayers(); i++) {
      String name = "encoder_l%d".formatted(i);
      x = layers.attend(name + "_self", x, x, mask);
      x = layers.feedForward(name + "_ffn", x);
    }
    for (int i = 0; i < size.decoderLayers(); i++) {
      String name = "decoder_l%d_context".formatted(i + 1);
      rename(graph, layers.keys(name, x), "cross.%d.key".formatted(i));
      rename(graph, layers.values(name, x), "cross.%d.value".formatted(i));
      declareCross(graph::output, i);
    }
    return graph.toModel();
  }

  /** One step of the decoder as an ONNX model. */
  public byte[] decoder() throws ModelFormatException {
    OnnxGraph graph = new OnnxGraph("decoder");
    StudentLayers layers = new StudentLayers(graph, file, size);
    declareDecoder(graph);
    Quantised target = Architecture.embedding(file, "decoder_Wemb").quantised();
    String x = embed(graph, target);
    x = graph.op("Add", x, graph.op("Gather", positions(graph), "position"));
    String mask = mask(graph);
    for (int i = 0; i < size.decoderLayers(); i++) {
      String name = "decoder_l%d".formatted(i + 1);
      String state = graph.op("Gather", "state." + i, "origins");
      x = layers.recur(name + "_rnn", x, state, "next_state." + i);
      String context = name + "_context";
      x =
          layers.attendTo(
              context, x, "cross.%d.key".formatted(i), "cross.%d.value".formatted(i), mask);
      x = layers.feedForward(name + "_ffn", x);
    }
    chooseBest(graph, logits(graph, layers, x, target));
    return graph.toModel();
  }

  private void declareDecoder(OnnxGraph graph) {
    graph.input("input_ids", OnnxGraph.Type.INT64, "batch", 1);
    graph.input("position", OnnxGraph.Type.INT64, 1);
    graph.input("attention_mask", OnnxGraph.Type.INT64, "batch", "source");
    graph.input("origins", OnnxGraph.Type.INT64, "batch");
    graph.input("width", OnnxGraph.Type.INT64, 1);
    for (int i = 0; i < size.decoderLayers(); i++) {
      graph.input("state." + i, OnnxGraph.Type.FLOAT, "rows", 1, size.width());
      declareCross(graph::input, i);
      graph.output("next_state." + i, OnnxGraph.Type.FLOAT, "batch", 1, size.width());
    }
    graph.output("candidate_ids", OnnxGraph.Type.INT64, "batch", "width");
    graph.output("candidate_log_probabilities", OnnxGraph.Type.FLOAT, "batch", "width");
  }

  /** Declares an input or an output. */
  @FunctionalInterface
  private interface Declaration {
    void declare(String name, OnnxGraph.Type type, Object... shape);
  }

  private void declareCross(Declaration side, int layer) {
    int heads = size.heads();
    int head = size.headWidth();
    side.declare(
        "cross.%d.key".formatted(layer), OnnxGraph.Type.FLOAT, "batch", heads, head, "source");
    side.declare(
        "cross.%d.value".formatted(layer), OnnxGraph.Type.FLOAT, "batch", heads, "source", head);
  }

  /** Rows of the embedding times the root of d. Rows behind the vocabulary are zero. */
  private String embed(OnnxGraph graph, Quantised embedding) {
    String row = graph.op("Gather", table(graph, embedding), "input_ids");
    String number = graph.op("Cast", List.of(row), Map.of("to", 1L));
    float scale = embedding.scale() * (float) Math.sqrt(size.width());
    return graph.op("Mul", number, graph.floats("embedding_scale", new float[] {scale}));
  }

  /** At least one zero row more, up to a whole number of blocks. */
  private static String table(OnnxGraph graph, Quantised embedding) {
    int rows = paddedRows(embedding.rows());
    byte[] padded = Arrays.copyOf(embedding.values(), rows * embedding.columns());
    return graph.bytes("embedding", padded, rows, embedding.columns());
  }

  private static int paddedRows(int rows) {
    return (rows / BLOCK + 1) * BLOCK;
  }

  private String logits(OnnxGraph graph, StudentLayers layers, String x, Quantised tied)
      throws ModelFormatException {
    Quantised output =
        file.tensor("decoder_ff_logit_out_Wt").map(MarianTensor::quantised).orElse(tied);
    int rows = paddedRows(output.rows());
    byte[] padded = Arrays.copyOf(output.values(), rows * output.columns());
    String weights =
        graph.bytes(
            "output", Quantised.transpose(padded, rows, output.columns()), output.columns(), rows);
    float[] bias = Arrays.copyOf(layers.vector("decoder_ff_logit_out_b"), rows);
    Arrays.fill(bias, output.rows(), rows, MINUS_INFINITY);
    String product =
        layers.multiply(x, weights, graph.floats("output_scale", new float[] {output.scale()}));
    return graph.op("Add", product, graph.floats("output_bias", bias, rows));
  }

  /**
   * The k best ids and their log-probabilities. The k best values lie in the k blocks whose peaks
   * are the highest, so that only these are searched: five times as quick as to search all.
   */
  private void chooseBest(OnnxGraph graph, String logits) {
    String all = graph.op("LogSoftmax", List.of(logits), Map.of("axis", -1L));
    int blocks = paddedRows(size.targetVocabulary()) / BLOCK;
    String blocked = graph.op("Reshape", all, graph.integers(0, blocks, BLOCK));
    String peaks =
        graph.op("ReduceMax", List.of(blocked), Map.of("axes", new long[] {2}, "keepdims", 0L));
    String searched = graph.op("Min", "width", graph.integers(blocks));
    graph.node("TopK", List.of(peaks, searched), List.of("peak", "block"), Map.of("axis", 1L));
    String index = graph.op("Unsqueeze", "block", graph.integers(2));
    String chosen = graph.op("GatherND", List.of(blocked, index), Map.of("batch_dims", 1L));
    String flat = graph.op("Reshape", chosen, graph.integers(0, -1));
    List<String> best = List.of("candidate_log_probabilities", "place");
    graph.node("TopK", List.of(flat, "width"), best, Map.of("axis", 1L));
    nameBest(graph);
  }

  /** From places in the searched blocks to ids. */
  private static void nameBest(OnnxGraph graph) {
    String size = graph.integers(BLOCK);
    String rank = graph.op("Div", "place", size);
    String block = graph.op("GatherElements", List.of("block", rank), Map.of("axis", 1L));
    String start = graph.op("Mul", block, size);
    String offset = graph.op("Mod", "place", size);
    graph.node("Add", List.of(start, offset), List.of("candidate_ids"), Map.of());
  }

  /** 0 where there is a token, a large negative number where there is padding: [b, 1, 1, s]. */
  private static String mask(OnnxGraph graph) {
    String present = graph.op("Cast", List.of("attention_mask"), Map.of("to", 1L));
    String absent = graph.op("Sub", graph.floats("one", new float[] {1}), present);
    String bias =
        graph.op("Mul", absent, graph.floats("minus_infinity", new float[] {MINUS_INFINITY}));
    return graph.op("Unsqueeze", bias, graph.integers(1, 2));
  }

  /** Sines in the first half of the features, cosines in the second: [512, d]. */
  private String positions(OnnxGraph graph) {
    int width = size.width();
    int half = width / 2;
    float[] table = new float[POSITIONS * width];
    for (int position = 0; position < POSITIONS; position++) {
      for (int i = 0; i < half; i++) {
        double angle = position * Math.exp(-i * Math.log(10_000) / (half - 1));
        table[position * width + i] = (float) Math.sin(angle);
        table[position * width + half + i] = (float) Math.cos(angle);
      }
    }
    return graph.floats("positions", table, POSITIONS, width);
  }

  private static void rename(OnnxGraph graph, String from, String to) {
    graph.node("Identity", List.of(from), List.of(to), Map.of());
  }
}
