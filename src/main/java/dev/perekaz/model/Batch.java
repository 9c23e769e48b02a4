package dev.perekaz.model;

import java.util.List;

/**
 * Sources of different lengths as one rectangle.
 *
 * @param rows number of sources
 * @param columns tokens of the longest
 * @param ids [rows, columns] row by row, the shorter ones filled up
 * @param mask 1 where there is a token, 0 where there is filling
 */
record Batch(int rows, int columns, long[] ids, long[] mask) {
  static Batch of(List<int[]> sources, int padId) {
    int columns = sources.stream().mapToInt(source -> source.length).max().orElse(0);
    Batch batch =
        new Batch(
            sources.size(),
            columns,
            new long[sources.size() * columns],
            new long[sources.size() * columns]);
    java.util.Arrays.fill(batch.ids, padId);
    for (int row = 0; row < sources.size(); row++) {
      batch.put(row, sources.get(row));
    }
    return batch;
  }

  private void put(int row, int[] source) {
    for (int i = 0; i < source.length; i++) {
      ids[row * columns + i] = source[i];
      mask[row * columns + i] = 1;
    }
  }

  /** The mask's rows in another order, some repeated or left out. */
  long[] mask(int[] chosen) {
    long[] picked = new long[chosen.length * columns];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(mask, chosen[i] * columns, picked, i * columns, columns);
    }
    return picked;
  }
}
