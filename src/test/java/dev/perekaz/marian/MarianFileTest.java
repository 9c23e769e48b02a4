package dev.perekaz.marian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.marian.MarianWriter.Item;
import dev.perekaz.marian.TinyStudent.Sharing;
import dev.perekaz.marian.TinyStudent.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarianFileTest {
  private static final TinyStudent STUDENT = new TinyStudent(Sharing.TARGET_AND_OUTPUT);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "models/pt-en/model.pten.intgemm.alphas.bin, 32000, 32000",
    "models/zle-en/model.zleen.intgemm.alphas.bin, 16000, 20413"
  })
  void readsTheBundledModels(Path file, int source, int target) throws Exception {
    StudentGraph graph = new StudentGraph(MarianFile.read(file), source, target);

    assertThat(graph.layers()).isEqualTo(2);
    assertThat(graph.width()).isEqualTo(256);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.0001, 0.001, 0.01, 0.03, 0.06, 0.1, 0.2, 0.5, 0.9, 0.99999})
  void aFileCutShortIsRefused(double share) throws Exception {
    byte[] bytes = STUDENT.bytes(Storage.INT8_WITH_SCALES);

    assertRefused(Arrays.copyOf(bytes, (int) (bytes.length * share)))
        .hasMessageContaining("is no Marian model or is damaged");
  }

  @Test
  void bytesBehindTheLastItemAreRefused() throws Exception {
    byte[] bytes = STUDENT.bytes(Storage.INT8);

    assertRefused(Arrays.copyOf(bytes, bytes.length + 1)).hasMessageContaining("1 bytes follow");
  }

  @Test
  void aChangedByteInTheHeaderIsRefusedOrChangesNothing() throws Exception {
    List<Item> items = STUDENT.items(Storage.INT8_WITH_SCALES);
    byte[] bytes = MarianWriter.write(items);
    Reading right = read(bytes);
    Random random = new Random(11);

    for (int i = 0; i < MarianWriter.headerLength(items); i++) {
      int change = 1 + random.nextInt(255);
      bytes[i] ^= (byte) change;
      try {
        assertThat(read(bytes)).as("byte %d", i).isEqualTo(right);
      } catch (ModelFormatException e) {
        assertThat(e).hasMessageStartingWith(folder.toString());
      }
      bytes[i] ^= (byte) change;
    }
  }

  @Test
  void anotherVersionIsRefused() throws Exception {
    assertRefused(changed(0, 2)).hasMessageContaining("version 2; only version 1 is known");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 10_001, Long.MAX_VALUE})
  void aNumberOfItemsOutOfRangeIsRefused(long count) throws Exception {
    assertRefused(changed(8, count)).hasMessageContaining(count + " items");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1L << 31, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE})
  void aLengthBeyondTheFileIsRefused(long length) throws Exception {
    assertRefused(changed(16, length)).hasMessageContaining("a name of " + length + " bytes");
    assertRefused(changed(32, length)).hasMessageContaining(length + " dimensions");
    assertRefused(changed(40, length)).hasMessageContaining(length + " bytes of data");
  }

  @Test
  void aNameThatOccursTwiceIsRefused() throws Exception {
    Item item = new Item("twice", MarianWriter.FLOAT32, new int[] {1, 2}, new byte[8]);

    assertRefused(MarianWriter.write(List.of(item, item)))
        .hasMessageContaining("twice occurs twice");
  }

  @Test
  void dataThatIsTooShortForItsShapeIsRefused() throws Exception {
    Item floats = new Item("b", MarianWriter.FLOAT32, new int[] {1, 3}, new byte[11]);
    Item bytes = new Item("W", MarianWriter.INT8, new int[] {2, 2}, new byte[7]);

    assertRefused(MarianWriter.write(List.of(floats))).hasMessageContaining("needs 12 bytes");
    assertRefused(MarianWriter.write(List.of(bytes))).hasMessageContaining("needs 8 bytes");
  }

  @ParameterizedTest
  @ValueSource(floats = {0, -1, Float.NaN, Float.POSITIVE_INFINITY})
  void aMultiplierThatMakesNoWeightsIsRefused(float multiplier) throws Exception {
    byte[] data =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putFloat(4, multiplier).array();
    Item item = new Item("W", MarianWriter.INT8, new int[] {2, 2}, data);

    assertRefused(MarianWriter.write(List.of(item))).hasMessageContaining("W is x / " + multiplier);
  }

  @Test
  void whatCannotBeReadIsSaid() {
    assertThatThrownBy(() -> MarianFile.read(folder.resolve("none.bin")))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("none.bin: cannot be read");
    assertThatThrownBy(() -> MarianFile.read(folder)).isInstanceOf(ModelFormatException.class);
  }

  /** What a file says, weights included. */
  private record Reading(ByteBuffer encoder, ByteBuffer decoder) {}

  private Reading read(byte[] bytes) throws Exception {
    MarianFile file = MarianFile.of(folder.resolve("model.bin"), bytes);
    StudentGraph graph = new StudentGraph(file, 150, 200);
    return new Reading(ByteBuffer.wrap(graph.encoder()), ByteBuffer.wrap(graph.decoder()));
  }

  /** A file with another number in its header. */
  private static byte[] changed(int offset, long value) {
    byte[] bytes = STUDENT.bytes(Storage.INT8);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(offset, value);
    return bytes;
  }

  private AbstractThrowableAssert<?, ?> assertRefused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("model.bin"), bytes);
    return assertThatThrownBy(() -> MarianFile.read(file))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageStartingWith(file + ": ");
  }
}
