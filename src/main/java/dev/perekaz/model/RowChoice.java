package dev.perekaz.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;

/** Float arrays whose rows (first dimension) can be chosen anew, again and again. */
final class RowChoice implements AutoCloseable {
  private final NDManager manager;
  private final NDList all;
  private NDList chosen;
  private boolean asFirst = true;

  RowChoice(NDManager manager, NDList all) {
    this.manager = manager;
    this.all = all;
    this.chosen = all;
  }

  NDList arrays() {
    return chosen;
  }

  /** Rows of the arrays as they first were: in another order, some repeated or left out. */
  void choose(int[] rows) {
    closeChosen();
    asFirst = false;
    chosen = new NDList();
    for (NDArray array : all) {
      chosen.add(pick(array, rows));
    }
  }

  private NDArray pick(NDArray array, int[] rows) {
    long[] shape = array.getShape().getShape().clone();
    int size = (int) (array.size() / shape[0]);
    FloatBuffer from = array.toByteBuffer().asFloatBuffer();
    FloatBuffer to = manager.allocateDirect(rows.length * size * Float.BYTES).asFloatBuffer();
    for (int row : rows) {
      to.put(from.slice(row * size, size));
    }
    shape[0] = rows.length;
    NDArray picked = manager.create(to.rewind(), new Shape(shape));
    picked.setName(array.getName());
    return picked;
  }

  private void closeChosen() {
    if (!asFirst) {
      chosen.close();
    }
  }

  @Override
  public void close() {
    closeChosen();
    all.close();
  }
}
