package dev.perekaz.marian;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes Marian's format, right or wrong. */
final class MarianWriter {
  static final long FLOAT32 = 0x0404;
  static final long INT8 = 0x4101;
  static final long BYTES = 0x0101;
  private static final int ALIGNMENT = 256;

  private MarianWriter() {}

  record Item(String name, long type, int[] shape, byte[] data) {
    static Item settings(String yaml) {
      byte[] data = (yaml + "\0").getBytes(StandardCharsets.UTF_8);
      return new Item("special:model.yml", BYTES, new int[] {data.length}, data);
    }

    private byte[] terminatedName() {
      return (name + "\0").getBytes(StandardCharsets.UTF_8);
    }
  }

  static byte[] write(List<Item> items) {
    int header = headerLength(items);
    int gap = Math.floorMod(-header, ALIGNMENT);
    int data = items.stream().mapToInt(item -> item.data().length).sum();
    ByteBuffer out = ByteBuffer.allocate(header + gap + data).order(ByteOrder.LITTLE_ENDIAN);
    out.putLong(1).putLong(items.size());
    for (Item item : items) {
      out.putLong(item.terminatedName().length).putLong(item.type());
      out.putLong(item.shape().length).putLong(item.data().length);
    }
    items.forEach(item -> out.put(item.terminatedName()));
    for (Item item : items) {
      for (int dimension : item.shape()) {
        out.putInt(dimension);
      }
    }
    out.putLong(gap).position(header + gap);
    items.forEach(item -> out.put(item.data()));
    return out.array();
  }

  /** All before the gap. */
  static int headerLength(List<Item> items) {
    int length = 2 * Long.BYTES + Long.BYTES;
    for (Item item : items) {
      length += 4 * Long.BYTES + item.terminatedName().length + Integer.BYTES * item.shape().length;
    }
    return length;
  }
}
