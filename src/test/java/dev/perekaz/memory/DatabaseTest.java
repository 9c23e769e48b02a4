package dev.perekaz.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() throws MemoryException {
    database = Database.open(folder.resolve("test.db"), Schema.MEMORY);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"journal_mode, wal", "synchronous, 2", "secure_delete, 1", "foreign_keys, 1"})
  void aPowerCutLosesNothingAndDeletingOverwrites(String pragma, String value) {
    assertThat(
            database.<String>read(
                handle -> handle.createQuery("PRAGMA " + pragma).mapTo(String.class).one()))
        .isEqualTo(value);
  }

  @Test
  void whatFailsHalfwayIsNotDoneAtAll() {
    assertThatThrownBy(
            () ->
                database.write(
                    handle -> {
                      handle.execute("CREATE TABLE half (a)");
                      return handle.execute("DELETE FROM nowhere");
                    }))
        .isInstanceOf(UncheckedMemoryException.class)
        .hasMessageContaining("test.db: fails: ")
        .hasMessageContaining("nowhere");
    assertThat(
            database.<Integer>read(
                handle ->
                    handle
                        .createQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'half'")
                        .mapTo(int.class)
                        .one()))
        .isZero();
  }

  @Test
  void noFaultGivesAwayWhatWasToBeKept() {
    assertThatThrownBy(
            () -> database.write(handle -> handle.execute("DELETE FROM nowhere", "secret")))
        .satisfies(fault -> assertThat(trace(fault)).doesNotContain("secret"));
  }

  @Test
  void aFullDiskIsSaid() {
    assertThatThrownBy(
            () ->
                database.write(
                    handle -> {
                      handle.execute("CREATE TABLE big (a)");
                      handle.createQuery("PRAGMA max_page_count = 1").mapTo(int.class).one();
                      return handle.execute("INSERT INTO big VALUES (zeroblob(10000000))");
                    }))
        .isInstanceOf(UncheckedMemoryException.class)
        .hasMessageContaining("the disk is full; make room and try again");
  }

  private static String trace(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
