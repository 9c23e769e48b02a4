package dev.perekaz.marian;

import com.google.errorprone.annotations.FormatMethod;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Marian model as Firefox Translations ships it.
 *
 * <p>The file: uint64 version (1), uint64 number of items; for each item four uint64 (name length
 * with its NUL, type, number of dimensions, data length); the names; the shapes (int32); a uint64
 * count of padding bytes and that padding; the data. All little-endian.
 */
public final class MarianFile {
  private static final long MOST_BYTES = 512 << 20;
  private static final int VERSION = 1;
  private static final int MOST_ITEMS = 10_000;
  private static final int MOST_DIMENSIONS = 8;
  private static final int HEADER = 16;
  private static final int ITEM_HEADER = 32;
  private static final long FLOAT32 = 0x0404;
  private static final long INT8 = 0x4101;
  private static final long BYTES = 0x0101;
  private static final String SPECIAL = "special:";
  private static final String SETTINGS = SPECIAL + "model.yml";

  private final Path path;
  private final byte[] bytes;
  private final Set<String> items = new HashSet<>();
  private final Map<String, MarianTensor> tensors = new LinkedHashMap<>();
  private ModelSettings settings = new ModelSettings(Map.of());

  private MarianFile(Path path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** Name, type, number of dimensions and length of the data of an item. */
  private record Header(int nameLength, long type, int dimensions, int dataLength) {}

  /**
   * Reads a model file whole.
   *
   * @throws ModelFormatException if the file cannot be read, is damaged, or holds a type of data
   *     that is not supported
   */
  public static MarianFile read(Path path) throws ModelFormatException {
    return of(path, ModelBytes.read(path, MOST_BYTES));
  }

  /**
   * Reads the bytes of a model file.
   *
   * @param path where they are from, for messages
   */
  static MarianFile of(Path path, byte[] bytes) throws ModelFormatException {
    MarianFile file = new MarianFile(path, bytes);
    file.readItems();
    return file;
  }

  public Path path() {
    return path;
  }

  /**
   * What kind of student it is: {@code tiny}, {@code base-memory}, {@code base}, or its measures.
   *
   * @throws ModelFormatException if it is of a kind that cannot be run
   */
  public String kind() throws ModelFormatException {
    return Architecture.of(this).kind();
  }

  /** The file's bytes, for hashing; not to be changed. */
  public ByteBuffer bytes() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  Map<String, MarianTensor> tensors() {
    return tensors;
  }

  Optional<MarianTensor> tensor(String name) {
    return Optional.ofNullable(tensors.get(name));
  }

  ModelSettings settings() {
    return settings;
  }

  private void readItems() throws ModelFormatException {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    require(bytes.length >= HEADER, "of %d bytes is too short for a Marian model", bytes.length);
    long version = in.getLong();
    require(version == VERSION, "Marian binary version %d; only version 1 is known", version);
    long count = in.getLong();
    require(count > 0 && count <= MOST_ITEMS, "%d items; expected 1 to 10,000", count);
    List<Header> headers = readHeaders(in, (int) count);
    List<String> names = readNames(in, headers);
    List<int[]> shapes = readShapes(in, headers);
    skipPadding(in);
    for (int i = 0; i < headers.size(); i++) {
      ByteBuffer data = take(in, headers.get(i).dataLength(), names.get(i));
      addItem(names.get(i), headers.get(i), shapes.get(i), data);
    }
    require(!in.hasRemaining(), "%d bytes follow the last item", in.remaining());
  }

  private List<Header> readHeaders(ByteBuffer in, int count) throws ModelFormatException {
    require(
        in.remaining() >= (long) count * ITEM_HEADER, "cut short in the table of %d items", count);
    List<Header> headers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long nameLength = in.getLong();
      long type = in.getLong();
      long dimensions = in.getLong();
      long dataLength = in.getLong();
      require(
          inFile(nameLength)
              && nameLength > 0
              && inFile(dataLength)
              && dimensions >= 0
              && dimensions <= MOST_DIMENSIONS,
          "item %d claims a name of %d bytes, %d dimensions and %d bytes of data",
          i,
          nameLength,
          dimensions,
          dataLength);
      headers.add(new Header((int) nameLength, type, (int) dimensions, (int) dataLength));
    }
    return headers;
  }

  private boolean inFile(long length) {
    return length >= 0 && length <= bytes.length;
  }

  private List<String> readNames(ByteBuffer in, List<Header> headers) throws ModelFormatException {
    List<String> names = new ArrayList<>();
    for (Header header : headers) {
      ByteBuffer name = take(in, header.nameLength(), "names");
      require(name.get(header.nameLength() - 1) == 0, "name %d does not end in NUL", names.size());
      names.add(StandardCharsets.UTF_8.decode(name.slice(0, header.nameLength() - 1)).toString());
    }
    return names;
  }

  private List<int[]> readShapes(ByteBuffer in, List<Header> headers) throws ModelFormatException {
    List<int[]> shapes = new ArrayList<>();
    for (Header header : headers) {
      ByteBuffer shape = take(in, 4 * header.dimensions(), "shapes").order(ByteOrder.LITTLE_ENDIAN);
      int[] dimensions = new int[header.dimensions()];
      long size = 1;
      for (int i = 0; i < dimensions.length; i++) {
        dimensions[i] = shape.getInt();
        require(dimensions[i] > 0, "a dimension of %d", dimensions[i]);
        size *= dimensions[i];
        require(size <= bytes.length, "a tensor of %d values", size);
      }
      shapes.add(dimensions);
    }
    return shapes;
  }

  private void skipPadding(ByteBuffer in) throws ModelFormatException {
    require(in.remaining() >= Long.BYTES, "cut short before its data");
    long padding = in.getLong();
    require(
        padding >= 0 && padding <= in.remaining(),
        "cut short: %d bytes of padding, %d left",
        padding,
        in.remaining());
    in.position(in.position() + (int) padding);
  }

  private ByteBuffer take(ByteBuffer in, int length, String what) throws ModelFormatException {
    require(
        length <= in.remaining(),
        "cut short at %s: %d bytes wanted, %d left",
        what,
        length,
        in.remaining());
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    return part;
  }

  private void addItem(String name, Header header, int[] shape, ByteBuffer data)
      throws ModelFormatException {
    require(items.add(name), "%s occurs twice", name);
    if (header.type() == BYTES && name.startsWith(SPECIAL)) {
      if (name.equals(SETTINGS)) {
        settings = ModelSettings.parse(StandardCharsets.UTF_8.decode(data).toString());
      }
      return;
    }
    MarianTensor.Type type = type(name, header.type());
    MarianTensor tensor = new MarianTensor(name, type, shape, data);
    long needed = type == MarianTensor.Type.INT8 ? tensor.size() + 4L : tensor.size() * 4L;
    require(
        needed <= header.dataLength(),
        "%s needs %d bytes for its shape and has %d",
        name,
        needed,
        header.dataLength());
    if (type == MarianTensor.Type.INT8) {
      float multiplier = tensor.multiplier();
      require(multiplier > 0 && Float.isFinite(multiplier), "%s is x / %s", name, multiplier);
    }
    tensors.put(name, tensor);
  }

  private MarianTensor.Type type(String name, long code) throws ModelFormatException {
    if (code == INT8) {
      return MarianTensor.Type.INT8;
    }
    if (code == FLOAT32) {
      return MarianTensor.Type.FLOAT32;
    }
    throw new ModelFormatException(
        path,
        "keeps %s as type 0x%04x; only float32 (0x0404) and intgemm8 (0x4101) are supported"
            .formatted(name, code));
  }

  @FormatMethod
  private void require(boolean holds, String message, Object... values)
      throws ModelFormatException {
    if (!holds) {
      throw new ModelFormatException(
          path,
          "is no Marian model or is damaged: %s; fetch it again"
              .formatted(message.formatted(values)));
    }
  }
}
