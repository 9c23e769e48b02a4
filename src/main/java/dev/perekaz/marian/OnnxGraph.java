package dev.perekaz.marian;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds an ONNX graph node by node. Field numbers are those of onnx.proto3.
 *
 * @see <a href="https://onnx.ai/onnx/repo-docs/IR.html">ONNX IR</a>
 */
final class OnnxGraph {
  /** Element types, numbered as in TensorProto.DataType. */
  enum Type {
    FLOAT(1),
    INT8(3),
    INT64(7);

    private final int code;

    Type(int code) {
      this.code = code;
    }
  }

  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private final String name;
  private final ProtoWriter nodes = new ProtoWriter();
  private final ProtoWriter initializers = new ProtoWriter();
  private final ProtoWriter inputs = new ProtoWriter();
  private final ProtoWriter outputs = new ProtoWriter();
  private final Set<String> constants = new HashSet<>();
  private int count;

  OnnxGraph(String name) {
    this.name = name;
  }

  /** Adds a node with one output and returns that output's name. */
  String op(String kind, List<String> from, Map<String, Object> attributes) {
    String to = kind + "_" + ++count;
    node(kind, from, List.of(to), attributes);
    return to;
  }

  String op(String kind, String... from) {
    return op(kind, List.of(from), Map.of());
  }

  /**
   * Adds a node.
   *
   * @param attributes Long, Float or long[] by name
   */
  void node(String kind, List<String> from, List<String> to, Map<String, Object> attributes) {
    ProtoWriter node = new ProtoWriter();
    from.forEach(input -> node.string(1, input));
    to.forEach(output -> node.string(2, output));
    node.string(4, kind);
    attributes.forEach((key, value) -> node.message(5, attribute(key, value)));
    nodes.message(1, node);
  }

  String floats(String constant, float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return constant(constant, Type.FLOAT, raw.array(), shape);
  }

  String integers(long... values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    String constant = "i" + java.util.Arrays.toString(values);
    return constant(constant, Type.INT64, raw.array(), values.length);
  }

  String bytes(String constant, byte[] values, long... shape) {
    return constant(constant, Type.INT8, values, shape);
  }

  /** Adds a constant unless one of that name is there already. */
  private String constant(String constant, Type type, byte[] raw, long... shape) {
    if (constants.add(constant)) {
      ProtoWriter tensor = new ProtoWriter();
      for (long dimension : shape) {
        tensor.integer(1, dimension);
      }
      tensor.integer(2, type.code).string(8, constant).bytes(9, raw);
      initializers.message(5, tensor);
    }
    return constant;
  }

  /** Declares an input; a dimension is a number or a name. */
  void input(String input, Type type, Object... shape) {
    inputs.message(11, valueInfo(input, type, shape));
  }

  void output(String output, Type type, Object... shape) {
    outputs.message(12, valueInfo(output, type, shape));
  }

  /** The whole as an ONNX model. */
  byte[] toModel() {
    ProtoWriter graph =
        new ProtoWriter()
            .append(nodes)
            .string(2, name)
            .append(initializers)
            .append(inputs)
            .append(outputs);
    return new ProtoWriter()
        .integer(1, IR_VERSION)
        .string(2, "perekaz")
        .message(7, graph)
        .message(8, new ProtoWriter().string(1, "").integer(2, OPSET))
        .toByteArray();
  }

  private static ProtoWriter valueInfo(String name, Type type, Object... shape) {
    ProtoWriter dimensions = new ProtoWriter();
    for (Object dimension : shape) {
      ProtoWriter written = new ProtoWriter();
      dimensions.message(
          1,
          dimension instanceof Integer size
              ? written.integer(1, size)
              : written.string(2, dimension.toString()));
    }
    ProtoWriter tensor = new ProtoWriter().integer(1, type.code).message(2, dimensions);
    return new ProtoWriter().string(1, name).message(2, new ProtoWriter().message(1, tensor));
  }

  private static ProtoWriter attribute(String name, Object value) {
    ProtoWriter attribute = new ProtoWriter().string(1, name);
    if (value instanceof Float number) {
      return attribute.number(2, number).integer(20, 1);
    }
    if (value instanceof Long number) {
      return attribute.integer(3, number).integer(20, 2);
    }
    for (long number : (long[]) value) {
      attribute.integer(8, number);
    }
    return attribute.integer(20, 7);
  }
}
