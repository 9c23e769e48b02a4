package dev.perekaz.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Brings the file's tables to the form that this version of the program knows. */
final class Schema {
  /** The scripts {@code 1.sql} to this one, beside this class, lead here from an empty file. */
  static final int VERSION = 1;

  /** {@code Pere} in ASCII: tells our files from those of other programs. */
  private static final int APPLICATION = 0x50657265;

  private final Path file;

  Schema(Path file) {
    this.file = file;
  }

  /**
   * Runs the scripts that the file has not seen.
   *
   * @param handle in a transaction that no other writes beside
   * @throws MemoryException if another program, or a newer version of this one, made the file
   */
  void migrate(Handle handle) throws MemoryException {
    int version = number(handle, "PRAGMA user_version");
    boolean empty = number(handle, "SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty && number(handle, "PRAGMA application_id") != APPLICATION) {
      throw new MemoryException(
          file, "is a database of another program; name another folder for the memory");
    }
    if (version > VERSION) {
      throw new MemoryException(
          file,
          "was made by a newer version of Perekaz (its form is %d, this version knows %d); update Perekaz or name another folder"
              .formatted(version, VERSION));
    }
    for (int next = version + 1; next <= VERSION; next++) {
      handle.createScript(script(next)).execute();
    }
    handle.execute("PRAGMA application_id = " + APPLICATION);
    handle.execute("PRAGMA user_version = " + VERSION);
  }

  private static int number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(int.class).one();
  }

  private static String script(int number) {
    String name = number + ".sql";
    try (InputStream script =
        Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " in the jar cannot be read", e);
    }
  }
}
