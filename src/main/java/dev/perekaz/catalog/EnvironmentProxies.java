package dev.perekaz.catalog;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the proxy for an address: Java's own settings ({@code -Dhttps.proxyHost} and the like)
 * first, then {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, as
 * other command-line programs read them, in capitals or not.
 */
public final class EnvironmentProxies extends ProxySelector {
  private final ProxySelector java;
  private final Map<String, String> environment;

  /**
   * @param java asked first
   */
  public EnvironmentProxies(ProxySelector java, Map<String, String> environment) {
    this.java = java;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<Proxy> select(URI address) {
    List<Proxy> configured = java.select(address);
    if (configured.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
      return configured;
    }
    return List.of(
        proxyAddress(address)
            .map(proxy -> new Proxy(Proxy.Type.HTTP, socket(proxy)))
            .orElse(Proxy.NO_PROXY));
  }

  /** The proxy's address from the environment, with the name and password that it may hold. */
  Optional<URI> proxyAddress(URI address) {
    if (isDirect(String.valueOf(address.getHost()), port(address))) {
      return Optional.empty();
    }
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    return value(scheme + "_proxy").or(() -> value("all_proxy")).map(EnvironmentProxies::parse);
  }

  /** Whether a proxy's address holds a name and a password. */
  public boolean haveLogin() {
    return Stream.of("https_proxy", "http_proxy", "all_proxy")
        .flatMap(variable -> value(variable).stream())
        .anyMatch(proxy -> proxy.contains("@"));
  }

  private static URI parse(String text) {
    URI proxy = URI.create(text.contains("://") ? text : "http://" + text);
    if (!"http".equalsIgnoreCase(proxy.getScheme()) || proxy.getHost() == null) {
      throw new IllegalArgumentException(
          "the proxy \"%s\" cannot be used; give one as http://host:port (SOCKS is not spoken here)"
              .formatted(withoutPassword(proxy)));
    }
    return proxy;
  }

  private static String withoutPassword(URI proxy) {
    return proxy.getScheme() + "://" + proxy.getHost();
  }

  private static InetSocketAddress socket(URI proxy) {
    return InetSocketAddress.createUnresolved(
        proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort());
  }

  private boolean isDirect(String host, int port) {
    return value("no_proxy").stream()
        .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
        .anyMatch(pattern -> excludes(pattern, host, port));
  }

  /** {@code example.org} and {@code .example.org} mean the host and all below it. */
  private static boolean excludes(String pattern, String host, int port) {
    int colon = pattern.lastIndexOf(':');
    boolean hasPort = colon > 0 && pattern.substring(colon + 1).matches("\\d{1,5}");
    if (hasPort && Integer.parseInt(pattern.substring(colon + 1)) != port) {
      return false;
    }
    String bare = (hasPort ? pattern.substring(0, colon) : pattern).replaceFirst("^\\*?\\.", "");
    String wanted = bare.toLowerCase(Locale.ROOT);
    String asked = host.toLowerCase(Locale.ROOT);
    return wanted.equals("*")
        || !wanted.isEmpty() && (asked.equals(wanted) || asked.endsWith("." + wanted));
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }

  private Optional<String> value(String variable) {
    return Stream.of(variable, variable.toUpperCase(Locale.ROOT))
        .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
    java.connectFailed(address, proxy, failure);
  }
}
