package dev.perekaz.report;

import java.util.Optional;

/** Which version of the program this is. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** As the jar's manifest says; {@code development} when run from classes. */
  public static String current() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
