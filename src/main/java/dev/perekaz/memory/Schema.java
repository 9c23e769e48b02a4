package dev.perekaz.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Brings the file's tables to the form that this version of the program knows. */
final class Schema {
  private final Path file;
  private final Form form;

  /**
   * What a file is for.
   *
   * @param application tells such files from those of other programs
   * @param scripts beside this class; the first so many lead from an empty file to each version
   */
  record Form(int application, List<String> scripts) {
    int version() {
      return scripts.size();
    }
  }

  /** {@code Pere} in ASCII. */
  static final Form MEMORY = new Form(0x50657265, List.of("1.sql", "2.sql", "sentences.sql"));

  /** {@code PerI} in ASCII. */
  static final Form INDEX = new Form(0x50657249, List.of("sentences.sql"));

  Schema(Path file, Form form) {
    this.file = file;
    this.form = form;
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
    if (!empty && number(handle, "PRAGMA application_id") != form.application()) {
      throw new WrongFormException(
          file, "is a database of another program; name another folder for the memory");
    }
    if (version > form.version()) {
      throw new WrongFormException(
          file,
          "was made by a newer version of Perekaz (its form is %d, this version knows %d); update Perekaz or name another folder"
              .formatted(version, form.version()));
    }
    for (String name : form.scripts().subList(version, form.version())) {
      handle.createScript(script(name)).execute();
    }
    handle.execute("PRAGMA application_id = " + form.application());
    handle.execute("PRAGMA user_version = " + form.version());
  }

  private static int number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(int.class).one();
  }

  private static String script(String name) {
    try (InputStream script =
        Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " in the jar cannot be read", e);
    }
  }
}
