package dev.perekaz.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perekaz.decode.Candidates;
import dev.perekaz.decode.StepScorer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The decoder of a student at work on one batch, step by step. */
final class StudentDecoder implements StepScorer, AutoCloseable {
  private final Network network;
  private final Batch batch;
  private final NDManager manager;
  private final RowChoice cross;
  private NDList states;
  private int[] sources;
  private NDArray mask;
  private int position;

  /**
   * @param cross what the encoder gave
   * @param layers of the decoder
   * @param width of a state, d
   */
  StudentDecoder(Network network, Batch batch, NDList cross, int layers, int width) {
    this.network = network;
    this.batch = batch;
    this.manager = network.manager().newSubManager();
    this.cross = new RowChoice(manager, cross);
    this.sources = IntStream.range(0, batch.rows()).toArray();
    this.mask = mask();
    this.states = new NDList();
    for (int i = 0; i < layers; i++) {
      float[] zeros = new float[batch.rows() * width];
      states.add(named("state." + i, manager.create(zeros, new Shape(batch.rows(), 1, width))));
    }
  }

  @Override
  public Candidates step(int[] origins, int[] previous, int width) {
    chooseSources(IntStream.of(origins).map(origin -> sources[origin]).toArray());
    NDList next;
    try (NDManager step = manager.newSubManager()) {
      next = network.run(inputs(step, origins, previous, width));
    }
    int layers = states.size();
    states.close();
    states = next.subNDList(0, layers);
    rename(states);
    position++;
    try (NDArray ids = next.get(layers);
        NDArray scores = next.get(layers + 1)) {
      return new Candidates(
          width,
          Arrays.stream(ids.toLongArray()).mapToInt(id -> (int) id).toArray(),
          scores.toFloatArray());
    }
  }

  private NDList inputs(NDManager step, int[] origins, int[] previous, int width) {
    NDList inputs =
        new NDList(
            named("input_ids", longs(step, previous, new Shape(previous.length, 1))),
            named("position", step.create(new long[] {position}, new Shape(1))),
            mask,
            named("origins", longs(step, origins, new Shape(origins.length))),
            named("width", step.create(new long[] {width}, new Shape(1))));
    inputs.addAll(states);
    inputs.addAll(cross.arrays());
    return inputs;
  }

  private void chooseSources(int[] wanted) {
    if (!Arrays.equals(wanted, sources)) {
      sources = wanted;
      cross.choose(wanted);
      mask.close();
      mask = mask();
    }
  }

  private NDArray mask() {
    long[] values = batch.mask(sources);
    return named(
        "attention_mask", manager.create(values, new Shape(sources.length, batch.columns())));
  }

  private static void rename(NDList states) {
    for (int i = 0; i < states.size(); i++) {
      states.get(i).setName("state." + i);
    }
  }

  private static NDArray longs(NDManager manager, int[] values, Shape shape) {
    return manager.create(IntStream.of(values).asLongStream().toArray(), shape);
  }

  private static NDArray named(String name, NDArray array) {
    array.setName(name);
    return array;
  }

  @Override
  public void close() {
    states.close();
    cross.close();
    manager.close();
  }
}
