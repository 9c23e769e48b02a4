package dev.perekaz.catalog;

import java.util.Optional;

/**
 * Which of several models for a pair is wanted.
 *
 * @param architecture if one is wanted by name
 * @param prerelease whether nightly and unreleased models will do
 */
public record Wish(Optional<String> architecture, boolean prerelease) {
  public static final Wish RELEASED = new Wish(Optional.empty(), false);

  /**
   * Whether a model is among those to choose from. Japanese, Korean and Chinese have an Android
   * model with the higher version number beside the desktop's better one: it is taken only if its
   * architecture is asked for by name.
   */
  boolean allows(RegistryEntry entry) {
    boolean asked = architecture.filter(entry.architecture()::equals).isPresent();
    return (architecture.isEmpty() || asked)
        && switch (entry.status()) {
          case RELEASED -> true;
          case ANDROID -> asked;
          case NIGHTLY, UNRELEASED -> prerelease;
        };
  }
}
