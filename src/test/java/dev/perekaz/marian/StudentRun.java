package dev.perekaz.marian;

import static java.util.Objects.requireNonNull;

import ai.djl.engine.Engine;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A student's graphs at work on a batch of sentences, in ONNX Runtime. */
final class StudentRun implements AutoCloseable {
  private final OrtEnvironment environment = environment();
  private final OrtSession decoder;
  private final Map<String, Object> inputs = new HashMap<>();
  private int position;

  /** The candidates of each row, best first. */
  record Step(long[][] ids, float[][] scores) {
    /** Scores in the order of the ids, if all ids are candidates. */
    double[] byId(int row) {
      double[] byId = new double[ids[row].length];
      for (int rank = 0; rank < byId.length; rank++) {
        byId[(int) ids[row][rank]] = scores[row][rank];
      }
      return byId;
    }
  }

  StudentRun(StudentGraph graph, int[]... sources) throws OrtException, ModelFormatException {
    long[][] ids = new long[sources.length][];
    long[][] mask = new long[sources.length][];
    int longest = Stream.of(sources).mapToInt(source -> source.length).max().orElseThrow();
    for (int row = 0; row < sources.length; row++) {
      ids[row] = padded(sources[row], longest, graph.padId());
      mask[row] = padded(new int[0], longest, 0);
      Arrays.fill(mask[row], 0, sources[row].length, 1);
    }
    try (OrtSession encoder = environment.createSession(graph.encoder())) {
      inputs.putAll(run(encoder, Map.of("input_ids", ids, "attention_mask", mask)));
    }
    inputs.put("attention_mask", mask);
    for (int layer = 0; layer < graph.layers(); layer++) {
      inputs.put("state." + layer, new float[sources.length][1][graph.width()]);
    }
    decoder = environment.createSession(graph.decoder());
  }

  /** DJL, in the same JVM, does not find its feet in an environment that it has not made. */
  private static OrtEnvironment environment() {
    Engine.getEngine("OnnxRuntime");
    return OrtEnvironment.getEnvironment();
  }

  private static long[] padded(int[] values, int length, int padding) {
    long[] padded = new long[length];
    Arrays.fill(padded, padding);
    for (int i = 0; i < values.length; i++) {
      padded[i] = values[i];
    }
    return padded;
  }

  /** Takes every row a step further. */
  Step step(int width, int[] origins, int[] previous) throws OrtException {
    inputs.put("width", new long[] {width});
    inputs.put("position", new long[] {position++});
    inputs.put("origins", Arrays.stream(origins).asLongStream().toArray());
    inputs.put(
        "input_ids",
        Arrays.stream(previous).mapToObj(id -> new long[] {id}).toArray(long[][]::new));
    Map<String, Object> outputs = run(decoder, inputs);
    for (int layer = 0; outputs.containsKey("next_state." + layer); layer++) {
      inputs.put("state." + layer, requireNonNull(outputs.get("next_state." + layer)));
    }
    return new Step(
        (long[][]) requireNonNull(outputs.get("candidate_ids")),
        (float[][]) requireNonNull(outputs.get("candidate_log_probabilities")));
  }

  private Map<String, Object> run(OrtSession session, Map<String, Object> arrays)
      throws OrtException {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    Map<String, Object> outputs = new HashMap<>();
    try {
      for (Map.Entry<String, Object> array : arrays.entrySet()) {
        tensors.put(array.getKey(), OnnxTensor.createTensor(environment, array.getValue()));
      }
      try (OrtSession.Result result = session.run(tensors)) {
        for (Map.Entry<String, OnnxValue> output : result) {
          outputs.put(output.getKey(), output.getValue().getValue());
        }
      }
      return outputs;
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() throws OrtException {
    decoder.close();
  }
}
