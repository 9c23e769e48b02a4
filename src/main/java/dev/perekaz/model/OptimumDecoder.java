package dev.perekaz.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.perekaz.decode.Candidates;
import dev.perekaz.decode.StepScorer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A merged decoder at work on one batch, step by step: what it returns as {@code present} goes back
 * in as {@code past_key_values}. What it knows of the source is kept from the first step.
 */
final class OptimumDecoder implements StepScorer, AutoCloseable {
  private static final String PRESENT = "present.";
  private static final String PAST = "past_key_values.";
  private static final String OF_SOURCE = ".encoder.";

  private final Network network;
  private final Batch batch;
  private final OptimumSettings settings;
  private final NDManager manager;
  private final RowChoice hidden;
  private NDList own = new NDList();
  private RowChoice ofSource;
  private int[] sources;
  private boolean first = true;

  OptimumDecoder(Network network, Batch batch, NDArray hidden, OptimumSettings settings) {
    this.network = network;
    this.batch = batch;
    this.settings = settings;
    this.manager = network.manager().newSubManager();
    hidden.setName("encoder_hidden_states");
    this.hidden = new RowChoice(manager, new NDList(hidden));
    this.sources = IntStream.range(0, batch.rows()).toArray();
    this.ofSource = new RowChoice(manager, empty(OF_SOURCE));
    this.own = empty(".decoder.");
  }

  @Override
  public Candidates step(int[] origins, int[] previous, int width) {
    chooseRows(origins);
    NDList outputs;
    try (NDManager step = manager.newSubManager()) {
      outputs = network.run(inputs(step, previous));
    }
    keep(outputs);
    first = false;
    try (NDArray logits = outputs.get("logits")) {
      int vocabulary = (int) logits.getShape().get(2);
      return TopCandidates.of(logits.toFloatArray(), vocabulary, width, settings.barred());
    }
  }

  private NDList inputs(NDManager step, int[] previous) {
    int rows = previous.length;
    long[] ids = IntStream.of(previous).asLongStream().toArray();
    NDList inputs =
        new NDList(
            named("input_ids", step.create(ids, new Shape(rows, 1))),
            named(
                "encoder_attention_mask",
                step.create(batch.mask(sources), new Shape(rows, batch.columns()))),
            named("use_cache_branch", step.create(new boolean[] {!first})));
    inputs.addAll(hidden.arrays());
    inputs.addAll(ofSource.arrays());
    inputs.addAll(own);
    return inputs;
  }

  private void chooseRows(int[] origins) {
    int[] wanted = IntStream.of(origins).map(origin -> sources[origin]).toArray();
    boolean same = Arrays.equals(origins, IntStream.range(0, sources.length).toArray());
    if (!same && !first) {
      RowChoice choice = new RowChoice(manager, own);
      choice.choose(origins);
      own.close();
      own = choice.arrays();
    }
    if (!Arrays.equals(wanted, sources)) {
      sources = wanted;
      hidden.choose(wanted);
      ofSource.choose(wanted);
    }
  }

  private void keep(NDList outputs) {
    NDList decoder = new NDList();
    NDList encoder = new NDList();
    for (NDArray output : outputs) {
      if (output.getName().startsWith(PRESENT)) {
        boolean source = output.getName().contains(OF_SOURCE);
        output.setName(PAST + output.getName().substring(PRESENT.length()));
        (source ? encoder : decoder).add(output);
      }
    }
    own.close();
    own = decoder;
    if (first) {
      ofSource.close();
      ofSource = new RowChoice(manager, encoder);
    } else {
      encoder.close();
    }
  }

  /** A past without a token, for the first step. */
  private NDList empty(String kind) {
    NDList past = new NDList();
    Shape none = new Shape(batch.rows(), settings.heads(), 0, settings.headWidth());
    for (String name : network.inputs()) {
      if (name.startsWith(PAST) && name.contains(kind)) {
        past.add(named(name, manager.create(FloatBuffer.allocate(0), none, DataType.FLOAT32)));
      }
    }
    return past;
  }

  private static NDArray named(String name, NDArray array) {
    array.setName(name);
    return array;
  }

  @Override
  public void close() {
    own.close();
    hidden.close();
    ofSource.close();
    manager.close();
  }
}
