package dev.perekaz.decode;

import java.util.Arrays;

/** The tokens of a translation in the making: an array that grows. */
final class TokenList {
  private int[] ids;
  private int size;

  TokenList() {
    this(new int[32], 0);
  }

  private TokenList(int[] ids, int size) {
    this.ids = ids;
    this.size = size;
  }

  void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
  }

  TokenList with(int id) {
    TokenList longer = new TokenList(Arrays.copyOf(ids, Math.max(size + 1, ids.length)), size);
    longer.add(id);
    return longer;
  }

  int last() {
    return ids[size - 1];
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(ids, size);
  }

  /** Whether {@code id} would complete a run of {@code n} tokens that occurred before. */
  boolean wouldRepeat(int id, int n) {
    for (int start = 0; n > 0 && start + n <= size; start++) {
      int same = 0;
      while (same < n - 1 && ids[start + same] == ids[size - n + 1 + same]) {
        same++;
      }
      if (same == n - 1 && ids[start + n - 1] == id) {
        return true;
      }
    }
    return false;
  }
}
