package dev.perekaz.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("index.sqlite");
  }

  private Optional<String> faultOnOpening() throws MemoryException {
    try (IndexFile index = IndexFile.open(file)) {
      return index.fault();
    }
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.createStatement().execute(statement);
    }
  }

  @Test
  void keepsWhatItWasGiven() throws MemoryException {
    try (IndexFile index = IndexFile.open(file)) {
      index.sentences().putSpace("e5", new byte[] {7});
    }
    try (IndexFile index = IndexFile.open(file)) {
      assertThat(index.fault()).isEmpty();
      assertThat(index.sentences().space("e5")).isPresent();
    }
  }

  @Test
  void aDamagedFileIsMadeAnew() throws MemoryException, IOException {
    Files.writeString(file, "no database at all, but long enough to be taken for one".repeat(50));
    assertThat(faultOnOpening()).get().asString().contains("is not a database of Perekaz");
    assertThat(faultOnOpening()).isEmpty();
  }

  @Test
  void aFileOfAnotherProgramOrVersionIsMadeAnew() throws MemoryException, SQLException {
    execute("CREATE TABLE bookmark (url TEXT)");
    assertThat(faultOnOpening()).get().asString().contains("another program");
    execute("PRAGMA user_version = 99");
    assertThat(faultOnOpening()).get().asString().contains("newer version");
    assertThat(faultOnOpening()).isEmpty();
  }

  @Test
  void aPlaceThatHoldsNoFileIsRefused() throws IOException {
    Files.createDirectory(file);
    assertThatThrownBy(() -> IndexFile.open(file))
        .isInstanceOf(MemoryException.class)
        .hasMessageContaining("may not be written");
  }

  @Test
  void deletingLeavesNothing() throws MemoryException, IOException {
    IndexFile.open(file).close();
    Files.writeString(folder.resolve("index.sqlite-wal"), "");
    IndexFile.delete(file);
    assertThat(folder).isEmptyDirectory();
  }
}
