package dev.perekaz.marian;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.marian.TinyStudent.Sharing;
import dev.perekaz.marian.TinyStudent.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedStudentTest {
  private static final Path CASES = Path.of("src/test/resources/marian/refused.txt");

  @TempDir private Path folder;

  static Stream<String[]> cases() throws IOException {
    return Files.readAllLines(CASES).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| "));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aKindThatCannotBeRunIsNamed(String setting, String message) throws Exception {
    assertRefused(new TinyStudent(Sharing.ALL).saying(setting)).hasMessageContaining(message);
  }

  @Test
  void theKindIsNamedBeforeItsParticulars() throws Exception {
    TinyStudent student = new TinyStudent(Sharing.ALL).saying("dec-cell: gru").saying("skip: true");

    assertRefused(student.saying("type: s2s")).hasMessageContaining("model type s2s");
  }

  @Test
  void aMissingTensorIsNamed() throws Exception {
    assertRefused(new TinyStudent(Sharing.ALL).without("decoder_l2_rnn_Wf"))
        .hasMessageContaining("has no decoder_l2_rnn_Wf");
    assertRefused(new TinyStudent(Sharing.TARGET_AND_OUTPUT).without("encoder_Wemb"))
        .hasMessageContaining("has no encoder_Wemb");
  }

  @Test
  void aTensorThatIsLeftOverIsNamed() throws Exception {
    Matrix more = Matrix.random(new Random(1), 16, 16, 1);

    assertRefused(new TinyStudent(Sharing.ALL).with("decoder_l1_self_Wq", more).with("Wpos", more))
        .hasMessageContaining("[Wpos, decoder_l1_self_Wq]");
  }

  @Test
  void aTensorOfAnotherShapeIsNamedWithBothShapes() throws Exception {
    Matrix narrow = Matrix.random(new Random(1), 16, 8, 1);

    assertRefused(new TinyStudent(Sharing.ALL).with("encoder_l2_self_Wq", narrow))
        .hasMessageContaining("encoder_l2_self_Wq is [16, 8], expected [16, 16]");
  }

  @Test
  void aModelThatSaysNothingOfItsKindIsRefused() throws Exception {
    var items = new TinyStudent(Sharing.ALL).items(Storage.INT8);
    byte[] bytes = MarianWriter.write(items.subList(0, items.size() - 1));

    assertRefused(bytes).hasMessageContaining("no special:model.yml");
  }

  @Test
  void aTypeOfDataThatIsNotSupportedIsNamed() throws Exception {
    var item = new MarianWriter.Item("Wemb", 0x0802, new int[] {1, 4}, new byte[256]);

    assertRefused(MarianWriter.write(List.of(item)))
        .hasMessageContaining("keeps Wemb as type 0x0802");
  }

  private AbstractThrowableAssert<?, ?> assertRefused(TinyStudent student) throws IOException {
    return assertRefused(student.bytes(Storage.INT8));
  }

  private AbstractThrowableAssert<?, ?> assertRefused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("model.bin"), bytes);
    return assertThatThrownBy(() -> new StudentGraph(MarianFile.read(file), 200, 200))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageStartingWith(file + ": ");
  }
}
