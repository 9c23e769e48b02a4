package dev.perekaz.catalog;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses made of what a registry says, which must not lead anywhere else. */
final class RemotePath {
  /** One step down: no dots alone, nothing escaped, no other server. */
  private static final Pattern STEP = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~+@-]{1,200}");

  private RemotePath() {}

  /**
   * A file below a folder on a server.
   *
   * @throws IllegalArgumentException if {@code path} leaves the folder
   */
  static URI below(URI folder, String path) {
    for (String step : path.split("/", -1)) {
      if (!STEP.matcher(step).matches()) {
        throw new IllegalArgumentException(
            "the path \"%s\" may lead out of the registry; it is not followed".formatted(path));
      }
    }
    String text = folder.toString();
    return URI.create(text.endsWith("/") ? text + path : text + "/" + path);
  }

  /** The last step, without the ending of what it is packed by. */
  static String unpackedName(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.(gz|zst)$", "");
  }

  /**
   * An address to ask.
   *
   * @throws IllegalArgumentException if it is none of the web
   */
  static URI web(String text) {
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"%s\" is no web address".formatted(text), e);
    }
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http") || address.getHost() == null) {
      throw new IllegalArgumentException(
          "\"%s\" is no web address; it should begin with https://".formatted(text));
    }
    return address;
  }

  /**
   * Where a registry says that its files lie.
   *
   * @throws IllegalArgumentException if that is no web address, or less safe than the registry's
   */
  static URI announced(URI registry, String text) {
    URI address = web(text);
    if (registry.getScheme().equalsIgnoreCase("https")
        && !address.getScheme().equalsIgnoreCase("https")) {
      throw new IllegalArgumentException(
          "%s is encrypted, the files at %s would not be".formatted(registry, address));
    }
    return address;
  }
}
