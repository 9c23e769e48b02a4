package dev.perekaz.catalog;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as Mozilla counts: 3.0a1, an early one, comes before 3.0, and that before 3.1.
 *
 * @param early number of the early version; {@link Integer#MAX_VALUE} for one that is none
 */
record SettingsVersion(int major, int minor, int early) implements Comparable<SettingsVersion> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.\\d{1,6})*(?:[ab](\\d{1,6}))?");

  private static final Comparator<SettingsVersion> ORDER =
      Comparator.comparingInt(SettingsVersion::major)
          .thenComparingInt(SettingsVersion::minor)
          .thenComparingInt(SettingsVersion::early);

  /**
   * @throws IllegalArgumentException if {@code text} is no version
   */
  static SettingsVersion of(String text) {
    Matcher version = FORM.matcher(text);
    if (!version.matches()) {
      throw new IllegalArgumentException("\"%s\" is no version".formatted(text));
    }
    return new SettingsVersion(
        Integer.parseInt(version.group(1)),
        version.group(2) == null ? 0 : Integer.parseInt(version.group(2)),
        version.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(version.group(3)));
  }

  @Override
  public int compareTo(SettingsVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + (early == Integer.MAX_VALUE ? "" : "a" + early);
  }
}
