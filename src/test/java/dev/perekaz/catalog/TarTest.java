package dev.perekaz.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarTest {
  private static final Path SAMPLES = Path.of("src/test/resources/catalog");
  private static final String LONG = "a-folder-with-a-long-name/".repeat(5) + "model.bin";

  @TempDir private Path root;
  private Path folder;
  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(root.resolve("folder"));
  }

  private void unpack(byte[] bytes) throws IOException {
    Tar.unpack(new ByteArrayInputStream(bytes), folder);
  }

  /** Written by Python's tarfile, each with a folder, a long name, a link and an empty file. */
  @ParameterizedTest
  @ValueSource(strings = {"gnu", "pax", "ustar"})
  void unpacksWhatOthersWrote(String format) throws IOException {
    try (InputStream in =
        Gzip.unpacked(Files.newInputStream(SAMPLES.resolve(format + ".tar.gz")))) {
      Tar.unpack(in, folder);
    }

    assertThat(folder.resolve("folder/vocab.spm")).hasContent("vocabulary");
    assertThat(folder.resolve(LONG)).hasContent("model");
    assertThat(folder.resolve("folder/word")).hasContent("word");
    assertThat(folder.resolve("folder/empty")).isEmptyFile();
    assertThat(folder.resolve("folder/link")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out", "a/../../out", "/tmp/perekaz-out", ".", "a/.."})
  void aNameThatLeadsOutFails(String name) {
    TarWriter.file(tar, name, new byte[] {1});

    assertThatThrownBy(() -> unpack(tar.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("leads out");
    assertThat(root.resolve("out")).doesNotExist();
    assertThat(Path.of("/tmp/perekaz-out")).doesNotExist();
  }

  @Test
  void aLongNameThatLeadsOutFails() {
    TarWriter.entry(tar, "././@LongLink", 'L', "../out\0".getBytes(UTF_8));
    TarWriter.file(tar, "innocent", new byte[] {1});

    assertThatThrownBy(() -> unpack(tar.toByteArray())).hasMessageContaining("leads out");
  }

  @Test
  void whatIsNoArchiveFails() {
    assertThatThrownBy(() -> unpack(Packed.random(2048))).hasMessageContaining("is no tar archive");
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 1000})
  void anArchiveThatIsCutShortFails(int length) {
    TarWriter.file(tar, "file", Packed.random(2000));

    assertThatThrownBy(() -> unpack(Arrays.copyOf(tar.toByteArray(), length)))
        .hasMessageContaining("cut short");
  }

  @Test
  void aNameWithoutEndFails() {
    TarWriter.entry(tar, "././@LongLink", 'L', new byte[5000]);

    assertThatThrownBy(() -> unpack(tar.toByteArray())).hasMessageContaining("a name of 5,000");
  }
}
