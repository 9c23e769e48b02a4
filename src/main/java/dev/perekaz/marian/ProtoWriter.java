package dev.perekaz.marian;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a Protocol Buffers message. Large byte fields are kept by reference and copied once, at
 * the end.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Encoding</a>
 */
final class ProtoWriter {
  private final List<byte[]> done = new ArrayList<>();
  private final ByteArrayOutputStream tail = new ByteArrayOutputStream();
  private int doneLength;

  ProtoWriter integer(int field, long value) {
    tag(field, ProtoReader.VARINT);
    varint(value);
    return this;
  }

  ProtoWriter number(int field, float value) {
    tag(field, ProtoReader.FIXED32);
    tail.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
    return this;
  }

  ProtoWriter string(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  ProtoWriter bytes(int field, byte[] value) {
    tag(field, ProtoReader.LENGTH_DELIMITED);
    varint(value.length);
    append(value);
    return this;
  }

  ProtoWriter message(int field, ProtoWriter value) {
    tag(field, ProtoReader.LENGTH_DELIMITED);
    varint(value.length());
    return append(value);
  }

  /** Adds the fields of another writer to this message's own. */
  ProtoWriter append(ProtoWriter fields) {
    fields.done.forEach(this::append);
    append(fields.tail.toByteArray());
    return this;
  }

  byte[] toByteArray() {
    ByteBuffer all = ByteBuffer.allocate(length());
    done.forEach(all::put);
    return all.put(tail.toByteArray()).array();
  }

  private int length() {
    return doneLength + tail.size();
  }

  private void append(byte[] value) {
    done.add(tail.toByteArray());
    done.add(value);
    doneLength += tail.size() + value.length;
    tail.reset();
  }

  private void tag(int field, int wireType) {
    varint((long) field << 3 | wireType);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      tail.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    tail.write((int) rest);
  }
}
