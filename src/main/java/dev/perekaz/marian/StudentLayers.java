package dev.perekaz.marian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The layers of a student, each a few nodes of a graph; [b, n, d] in and out. */
final class StudentLayers {
  private final OnnxGraph graph;
  private final MarianFile file;
  private final Architecture size;
  private final Map<String, List<String>> quantised = new HashMap<>();

  StudentLayers(OnnxGraph graph, MarianFile file, Architecture size) {
    this.graph = graph;
    this.file = file;
    this.size = size;
  }

  /** Multi-head attention of {@code x} to {@code memory}, with the residual and the norm. */
  String attend(String name, String x, String memory, String mask) throws ModelFormatException {
    return attendTo(name, x, keys(name, memory), values(name, memory), mask);
  }

  /**
   * As {@link #attend}, with the keys [b, heads, d/heads, s] and values [b, heads, s, d/heads]
   * projected already.
   */
  String attendTo(String name, String x, String keys, String values, String mask)
      throws ModelFormatException {
    float scale = (float) (1 / Math.sqrt(size.headWidth()));
    String query = heads(linear(x, name, "q", scale), 0, 2, 1, 3);
    String scores = graph.op("Add", graph.op("MatMul", query, keys), mask);
    String weights = graph.op("Softmax", List.of(scores), Map.of("axis", -1L));
    String mixed =
        graph.op(
            "Transpose",
            List.of(graph.op("MatMul", weights, values)),
            Map.of("perm", new long[] {0, 2, 1, 3}));
    String joined = graph.op("Reshape", mixed, graph.integers(0, 0, size.width()));
    return norm(x, linear(joined, name, "o", 1), name + "_Wo_ln");
  }

  String keys(String name, String memory) throws ModelFormatException {
    return heads(linear(memory, name, "k", 1), 0, 2, 3, 1);
  }

  String values(String name, String memory) throws ModelFormatException {
    return heads(linear(memory, name, "v", 1), 0, 2, 1, 3);
  }

  String feedForward(String name, String x) throws ModelFormatException {
    String inner = graph.op("Relu", linear(x, name, "1", 1));
    return norm(x, linear(inner, name, "2", 1), name + "_ffn_ln");
  }

  /**
   * The SSRU (Kim et al. 2019, From Research to Production and Back): f = σ(x Wf + bf), c' = f c +
   * (1 - f) x W, output relu(c').
   */
  String recur(String name, String x, String state, String nextState) throws ModelFormatException {
    String candidate = matrix(x, name + "_W", 1);
    String logit = graph.op("Add", matrix(x, name + "_Wf", 1), bias(name + "_bf", 1));
    String forget = graph.op("Sigmoid", logit);
    String open = graph.op("Sub", graph.floats("one", new float[] {1}), forget);
    graph.node(
        "Add",
        List.of(graph.op("Mul", forget, state), graph.op("Mul", open, candidate)),
        List.of(nextState),
        Map.of());
    return norm(x, graph.op("Relu", nextState), name + "_ffn_ln");
  }

  /** {@code x} [.., in] times int8 {@code weights} [in, out], in float32. */
  String multiply(String x, String weights, String scale) {
    List<String> parts = quantised.computeIfAbsent(x, this::quantise);
    String product = graph.op("MatMulInteger", parts.get(0), weights, parts.get(2));
    String number = graph.op("Cast", List.of(product), Map.of("to", 1L));
    return graph.op("Mul", number, graph.op("Mul", parts.get(1), scale));
  }

  float[] vector(String name) throws ModelFormatException {
    return tensor(name).floats();
  }

  private List<String> quantise(String x) {
    List<String> parts = List.of(x + "_u8", x + "_scale", x + "_zero");
    graph.node("DynamicQuantizeLinear", List.of(x), parts, Map.of());
    return parts;
  }

  private String linear(String x, String name, String part, float by) throws ModelFormatException {
    String product = matrix(x, name + "_W" + part, by);
    return graph.op("Add", product, bias(name + "_b" + part, by));
  }

  private String matrix(String x, String name, float by) throws ModelFormatException {
    Quantised matrix = tensor(name).quantised();
    String weights = graph.bytes(name, matrix.values(), matrix.rows(), matrix.columns());
    return multiply(x, weights, graph.floats(name + "_scale", new float[] {matrix.scale() * by}));
  }

  private String bias(String name, float by) throws ModelFormatException {
    float[] values = vector(name);
    for (int i = 0; i < values.length; i++) {
      values[i] *= by;
    }
    return graph.floats(name, values, values.length);
  }

  private String norm(String x, String y, String name) throws ModelFormatException {
    String scale = graph.floats(name + "_scale", vector(name + "_scale"), size.width());
    String shift = graph.floats(name + "_bias", vector(name + "_bias"), size.width());
    return graph.op(
        "LayerNormalization",
        List.of(graph.op("Add", x, y), scale, shift),
        Map.of("axis", -1L, "epsilon", 1e-6f));
  }

  private String heads(String x, long... permutation) {
    String split = graph.op("Reshape", x, graph.integers(0, 0, size.heads(), size.headWidth()));
    return graph.op("Transpose", List.of(split), Map.of("perm", permutation));
  }

  private MarianTensor tensor(String name) throws ModelFormatException {
    return file.tensor(name)
        .orElseThrow(() -> new ModelFormatException(file.path(), "has no " + name));
  }
}
