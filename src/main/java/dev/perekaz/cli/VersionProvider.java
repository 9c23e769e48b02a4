package dev.perekaz.cli;

import dev.perekaz.report.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** {@code perekaz --version}. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"perekaz " + ProgramVersion.current()};
  }
}
