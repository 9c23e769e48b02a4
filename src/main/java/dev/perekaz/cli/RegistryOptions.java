package dev.perekaz.cli;

import dev.perekaz.catalog.CatalogException;
import dev.perekaz.catalog.Registries;
import dev.perekaz.catalog.Registry;
import dev.perekaz.catalog.RegistryEntry;
import dev.perekaz.catalog.Wish;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where models are to be had, and which of them will do. */
final class RegistryOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--registry",
      paramLabel = "URL",
      description =
          "List of models: Mozilla's models.json or the records of Remote Settings (default:"
              + " PEREKAZ_REGISTRY, or else Mozilla's own).")
  private @Nullable String registry;

  @Option(
      names = "--mirror",
      paramLabel = "URL",
      description =
          "Where the files lie, if not where the registry says (default: PEREKAZ_MIRROR).")
  private @Nullable String mirror;

  @Option(
      names = "--hashes",
      paramLabel = "URL",
      description =
          "Records of Remote Settings that know the hash of every file (default: PEREKAZ_HASHES,"
              + " or Firefox's where the registry is Mozilla's own).")
  private @Nullable String hashes;

  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description = "tiny, base-memory or base, where there are several.")
  private Optional<String> architecture = Optional.empty();

  @Option(names = "--prerelease", description = "Nightly and unreleased models will do.")
  private boolean prerelease;

  Wish wish() {
    return new Wish(architecture.map(name -> name.toLowerCase(Locale.ROOT)), prerelease);
  }

  URI address(Workbench workbench) {
    return url(workbench, registry, "PEREKAZ_REGISTRY").orElse(Registries.MOZILLA);
  }

  Registry read(Registries registries, Workbench workbench) throws CommandFailedException {
    try {
      return registries.read(address(workbench), url(workbench, mirror, "PEREKAZ_MIRROR"));
    } catch (CatalogException e) {
      throw CommandFailedException.because(e);
    }
  }

  /** The entry with all hashes that can be had; another registry's files Firefox does not know. */
  RegistryEntry withHashes(RegistryEntry entry, Registries registries, Workbench workbench) {
    Optional<URI> known = url(workbench, hashes, "PEREKAZ_HASHES");
    boolean mozilla = address(workbench).equals(Registries.MOZILLA);
    return known
        .or(() -> mozilla ? Optional.of(Registries.HASHES) : Optional.empty())
        .map(address -> registries.withHashes(entry, address))
        .orElse(entry);
  }

  private Optional<URI> url(Workbench workbench, @Nullable String option, String variable) {
    try {
      return Optional.ofNullable(option)
          .or(() -> workbench.environment(variable))
          .map(Registries::address);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
