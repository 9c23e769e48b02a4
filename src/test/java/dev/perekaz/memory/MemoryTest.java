package dev.perekaz.memory;

import static dev.perekaz.memory.SampleArticles.NOON;
import static dev.perekaz.memory.SampleArticles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {
  private static final LanguagePair PAIR = new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve(Memory.FILE);
  }

  @Test
  void whatIsKeptIsThereWhenOpenedAgain() throws MemoryException {
    try (Memory memory = Memory.open(folder)) {
      memory.history().save(article("a", "Дощ"));
      memory.approved().approve("Дощ.", PAIR, "Rain.", NOON);
    }
    try (Memory memory = Memory.open(folder)) {
      assertThat(memory.history().count()).isEqualTo(1);
      assertThat(memory.approved().count()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"new/and/deep", "what? #1 100%", "Пам’ять", "a b&mode=memory"})
  void aFolderIsMadeWhateverItsName(String name) throws MemoryException {
    try (Memory memory = Memory.open(folder.resolve(name))) {
      memory.history().save(article("a", "Дощ"));
    }
    assertThat(folder.resolve(name).resolve(Memory.FILE)).isNotEmptyFile();
  }

  @Test
  void itsFilesAreForTheirOwnerOnly() throws MemoryException, IOException {
    Path made = folder.resolve("made");
    try (Memory memory = Memory.open(made)) {
      memory.history().save(article("a", "Дощ"));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
      try (var files = Files.list(made)) {
        assertThat(files.toList())
            .hasSize(3)
            .allSatisfy(
                one ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                        .isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void onceClosedOnlyTheDatabaseIsLeft() throws MemoryException, IOException {
    try (Memory memory = Memory.open(folder)) {
      memory.history().save(article("a", "Дощ"));
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void onceClosedItFails() throws MemoryException {
    Memory memory = Memory.open(folder);
    memory.close();
    memory.close();
    assertThatThrownBy(() -> memory.history().count())
        .isInstanceOf(UncheckedMemoryException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void aFileInTheFoldersPlaceIsRefused() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "");
    assertThatThrownBy(() -> Memory.open(taken))
        .isInstanceOf(MemoryException.class)
        .hasMessageContaining("name a folder that can be written to");
  }

  @Test
  void aFolderInTheFilesPlaceIsRefused() throws IOException {
    Files.createDirectory(file);
    assertThatThrownBy(() -> Memory.open(folder))
        .isInstanceOf(MemoryException.class)
        .hasMessage(
            file + ": may not be written; check the permissions of the file and its folder");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
    String text = "This is a diary, not a database. ".repeat(50);
    Files.writeString(file, text);
    assertThatThrownBy(() -> Memory.open(folder))
        .isInstanceOf(MemoryException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("is not a database of Perekaz; move it away");
    assertThat(file).hasContent(text);
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws SQLException {
    execute("CREATE TABLE bookmark (url TEXT)");
    assertThatThrownBy(() -> Memory.open(folder))
        .isInstanceOf(MemoryException.class)
        .hasMessageContaining("is a database of another program");
  }

  @Test
  void aFileOfTheFirstVersionIsBroughtToThisOne() throws Exception {
    Database.open(file, new Schema.Form(Schema.MEMORY.application(), List.of("1.sql"))).close();
    execute("INSERT INTO article VALUES (1, 'a', 'a.txt', NULL, 0, 'done', 'uk', 'en', 0, 0)");
    try (Memory memory = Memory.open(folder)) {
      assertThat(memory.history().editions()).containsOnlyKeys("a");
      assertThat(memory.sentences().vectors()).isEmpty();
    }
  }

  @Test
  void aFileOfANewerVersionIsRefusedAndLeftAsItIs() throws MemoryException, SQLException {
    Memory.open(folder).close();
    execute("PRAGMA user_version = 99");
    assertThatThrownBy(() -> Memory.open(folder))
        .isInstanceOf(MemoryException.class)
        .hasMessageContaining("newer version of Perekaz (its form is 99, this version knows 3)")
        .hasMessageContaining("update Perekaz");
    execute("PRAGMA user_version = 3");
    Memory.open(folder).close();
  }

  @Test
  void aDamagedSchemaIsRefused() throws MemoryException, IOException {
    Memory.open(folder).close();
    overwrite(100, 3000);
    assertThatThrownBy(() -> Memory.open(folder))
        .isInstanceOf(MemoryException.class)
        .hasMessageContaining("is damaged; put back a copy of it, or move it away");
  }

  @Test
  void aDamagedPageIsSaidWhenItIsRead() throws MemoryException, IOException {
    try (Memory memory = Memory.open(folder)) {
      memory.history().save(article("a", "Дощ"));
      memory.approved().approve("Дощ.", PAIR, "Rain.", NOON);
    }
    overwrite(4096, (int) Files.size(file) - 4096);
    try (Memory memory = Memory.open(folder)) {
      assertThatThrownBy(() -> memory.approved().recall("Дощ.", PAIR))
          .isInstanceOf(UncheckedMemoryException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("is damaged");
    }
  }

  private void overwrite(int from, int length) throws IOException {
    byte[] rubbish = new byte[length];
    Arrays.fill(rubbish, (byte) 0xA5);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(from);
      bytes.write(rubbish);
    }
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.createStatement().execute(statement);
    }
  }
}
