package dev.perekaz.marian;

import java.util.Arrays;

/** The network of {@link TinyStudent} in plain arithmetic, for one sentence. */
final class PlainStudent {
  private static final int START = -1;

  private final TinyStudent weights;
  private final Measures measures;

  PlainStudent(TinyStudent weights) {
    this.weights = weights;
    this.measures = weights.measures();
  }

  /** What the encoder makes of the tokens, [s, d]. */
  double[][] encode(int[] ids) {
    double[][] x = new double[ids.length][];
    for (int i = 0; i < ids.length; i++) {
      x[i] = add(embed("encoder_Wemb", ids[i]), position(i));
    }
    for (int layer = 1; layer <= measures.encoderLayers(); layer++) {
      String name = "encoder_l%d".formatted(layer);
      double[][] memory = x;
      x = Arrays.stream(x).map(row -> attend(name + "_self", row, memory)).toArray(double[][]::new);
      x = Arrays.stream(x).map(row -> feedForward(name + "_ffn", row)).toArray(double[][]::new);
    }
    return x;
  }

  /** log p of every token that may come after {@code previous}, [position, V]. */
  double[][] decode(double[][] memory, int[] previous) {
    double[][] states = new double[measures.decoderLayers()][measures.width()];
    double[][] scores = new double[previous.length + 1][];
    for (int i = 0; i <= previous.length; i++) {
      scores[i] = step(memory, states, i, i == 0 ? START : previous[i - 1]);
    }
    return scores;
  }

  private double[] step(double[][] memory, double[][] states, int position, int previous) {
    double[] start = new double[measures.width()];
    double[] embedding = previous == START ? start : embed("decoder_Wemb", previous);
    double[] x = add(embedding, position(position));
    for (int layer = 1; layer <= measures.decoderLayers(); layer++) {
      String name = "decoder_l%d".formatted(layer);
      states[layer - 1] = nextState(name + "_rnn", x, states[layer - 1]);
      x = norm(name + "_rnn_ffn_ln", add(x, relu(states[layer - 1])));
      x = attend(name + "_context", x, memory);
      x = feedForward(name + "_ffn", x);
    }
    return logProbabilities(x);
  }

  private double[] nextState(String name, double[] x, double[] state) {
    double[] candidate = weights.tensor(name + "_W").applyTo(x);
    double[] gate = linear(name + "_Wf", name + "_bf", x);
    double[] next = new double[state.length];
    for (int i = 0; i < next.length; i++) {
      double forget = 1 / (1 + Math.exp(-gate[i]));
      next[i] = forget * state[i] + (1 - forget) * candidate[i];
    }
    return next;
  }

  private double[] attend(String name, double[] x, double[][] memory) {
    double[] query = linear(name + "_Wq", name + "_bq", x);
    double[][] keys = linear(name + "_Wk", name + "_bk", memory);
    double[][] values = linear(name + "_Wv", name + "_bv", memory);
    double[] mixed = new double[measures.width()];
    int wide = measures.width() / measures.heads();
    for (int head = 0; head < measures.heads(); head++) {
      double[] scores = new double[memory.length];
      for (int i = 0; i < memory.length; i++) {
        for (int j = head * wide; j < (head + 1) * wide; j++) {
          scores[i] += query[j] * keys[i][j] / Math.sqrt(wide);
        }
      }
      double norm = logSumExp(scores);
      for (int i = 0; i < memory.length; i++) {
        for (int j = head * wide; j < (head + 1) * wide; j++) {
          mixed[j] += Math.exp(scores[i] - norm) * values[i][j];
        }
      }
    }
    return norm(name + "_Wo_ln", add(x, linear(name + "_Wo", name + "_bo", mixed)));
  }

  private double[][] linear(String matrix, String bias, double[][] rows) {
    return Arrays.stream(rows).map(row -> linear(matrix, bias, row)).toArray(double[][]::new);
  }

  private double[] feedForward(String name, double[] x) {
    double[] inner = relu(linear(name + "_W1", name + "_b1", x));
    return norm(name + "_ffn_ln", add(x, linear(name + "_W2", name + "_b2", inner)));
  }

  private double[] logProbabilities(double[] x) {
    String output =
        weights.has("decoder_ff_logit_out_Wt")
            ? "decoder_ff_logit_out_Wt"
            : embedding("decoder_Wemb");
    double[] product = weights.tensor(output).transposed().applyTo(x);
    double[] logits = add(product, weights.tensor("decoder_ff_logit_out_b").row(0));
    double norm = logSumExp(logits);
    return Arrays.stream(logits).map(logit -> logit - norm).toArray();
  }

  private double[] embed(String name, int id) {
    double[] row = weights.tensor(embedding(name)).row(id);
    return Arrays.stream(row).map(value -> value * Math.sqrt(measures.width())).toArray();
  }

  private String embedding(String name) {
    return weights.has("Wemb") ? "Wemb" : name;
  }

  private double[] position(int position) {
    int half = measures.width() / 2;
    double[] wave = new double[measures.width()];
    for (int i = 0; i < half; i++) {
      double angle = position / Math.pow(10_000, i / (half - 1.0));
      wave[i] = Math.sin(angle);
      wave[half + i] = Math.cos(angle);
    }
    return wave;
  }

  private double[] linear(String matrix, String bias, double[] x) {
    return add(weights.tensor(matrix).applyTo(x), weights.tensor(bias).row(0));
  }

  private double[] norm(String name, double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double normal = (x[i] - mean) / Math.sqrt(variance + 1e-6);
      y[i] =
          normal * weights.tensor(name + "_scale").at(0, i)
              + weights.tensor(name + "_bias").at(0, i);
    }
    return y;
  }

  private static double[] add(double[] x, double[] y) {
    double[] sum = new double[x.length];
    Arrays.setAll(sum, i -> x[i] + y[i]);
    return sum;
  }

  private static double[] relu(double[] x) {
    return Arrays.stream(x).map(value -> Math.max(0, value)).toArray();
  }

  private static double logSumExp(double[] x) {
    return Math.log(Arrays.stream(x).map(Math::exp).sum());
  }
}
