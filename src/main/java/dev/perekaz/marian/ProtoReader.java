package dev.perekaz.marian;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads a Protocol Buffers message field by field:
 *
 * <pre>{@code
 * while (reader.next()) {
 *   switch (reader.field()) { case 1 -> name = reader.string(); … default -> reader.skip(); }
 * }
 * }</pre>
 *
 * Damaged bytes give a {@link BufferUnderflowException} or an {@link IllegalArgumentException}.
 */
final class ProtoReader {
  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int LENGTH_DELIMITED = 2;
  static final int FIXED32 = 5;

  private final ByteBuffer bytes;
  private int tag;

  ProtoReader(ByteBuffer bytes) {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Goes to the next field, if there is one. */
  boolean next() {
    if (!bytes.hasRemaining()) {
      return false;
    }
    tag = (int) varint();
    return true;
  }

  int field() {
    return tag >>> 3;
  }

  long integer() {
    expect(VARINT);
    return varint();
  }

  boolean truth() {
    return integer() != 0;
  }

  float number() {
    expect(FIXED32);
    return bytes.getFloat();
  }

  ByteBuffer bytes() {
    expect(LENGTH_DELIMITED);
    long length = varint();
    if (length < 0 || length > bytes.remaining()) {
      throw new IllegalArgumentException(
          "a field of %d bytes where %d are left".formatted(length, bytes.remaining()));
    }
    ByteBuffer field = bytes.slice(bytes.position(), (int) length);
    bytes.position(bytes.position() + (int) length);
    return field;
  }

  String string() {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }

  ProtoReader message() {
    return new ProtoReader(bytes());
  }

  void skip() {
    switch (tag & 7) {
      case VARINT -> varint();
      case FIXED64 -> bytes.getLong();
      case LENGTH_DELIMITED -> bytes();
      case FIXED32 -> bytes.getInt();
      default -> throw new IllegalArgumentException("wire type %d".formatted(tag & 7));
    }
  }

  private void expect(int wireType) {
    if ((tag & 7) != wireType) {
      throw new IllegalArgumentException(
          "field %d has the wire type %d, not %d".formatted(field(), tag & 7, wireType));
    }
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = bytes.get();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number runs over ten bytes");
  }
}
