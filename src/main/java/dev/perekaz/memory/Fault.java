package dev.perekaz.memory;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in words what SQLite complains of. */
final class Fault {
  /** The low byte of an extended code is the code that it extends. */
  private static final int PRIMARY = 0xFF;

  private static final Set<SQLiteErrorCode> DAMAGE =
      EnumSet.of(SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_CORRUPT);

  private Fault() {}

  /** Whether another holds the file. */
  static boolean isBusy(Throwable fault) {
    return sqlite(fault).map(Fault::code).filter(SQLiteErrorCode.SQLITE_BUSY::equals).isPresent();
  }

  /** Whether the file's bytes are no database, or none of ours. */
  static boolean isDamage(Throwable fault) {
    return sqlite(fault).map(Fault::code).filter(DAMAGE::contains).isPresent();
  }

  static String reason(Throwable fault) {
    return sqlite(fault).map(Fault::words).orElseGet(() -> String.valueOf(fault.getMessage()));
  }

  private static Optional<SQLiteException> sqlite(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .filter(SQLiteException.class::isInstance)
        .map(SQLiteException.class::cast)
        .findFirst();
  }

  private static SQLiteErrorCode code(SQLiteException fault) {
    return SQLiteErrorCode.getErrorCode(fault.getResultCode().code & PRIMARY);
  }

  private static String words(SQLiteException fault) {
    return switch (code(fault)) {
      case SQLITE_NOTADB ->
          "is not a database of Perekaz; move it away or name another folder, and it starts anew";
      case SQLITE_CORRUPT ->
          "is damaged; put back a copy of it, or move it away and it starts anew";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "is held by another program for more than %d seconds; end that one and try again"
              .formatted(Connections.PATIENCE.toSeconds());
      case SQLITE_FULL -> "cannot grow: the disk is full; make room and try again";
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          "may not be written; check the permissions of the file and its folder";
      case SQLITE_IOERR -> "cannot be read or written: the disk reports an error";
      default -> "fails: " + fault.getMessage();
    };
  }
}
