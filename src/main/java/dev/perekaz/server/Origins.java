package dev.perekaz.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites that are open in the same browser from using the workbench: by a host name that
 * they let point here (DNS rebinding), or by requests in their visitor's name.
 */
final class Origins {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean loopback;

  /**
   * @param host that the server listens on
   */
  Origins(String host) {
    this.loopback = isLoopback(host);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** A server that only this machine can reach is asked for by this machine's names. */
  void checkHost(Context request) {
    String host = String.valueOf(request.header("Host"));
    if (loopback && !LOOPBACK.contains(host.replaceFirst(":\\d+$", ""))) {
      throw new Refusal(
          Refusal.FORBIDDEN,
          "this server is called localhost, not %s; start it with --host to be reached by other names"
              .formatted(FileName.of(host)));
    }
  }

  /** What changes something has to come from a page of this server, or from no page at all. */
  void checkOrigin(Context request) {
    boolean reads = request.method().equals(HandlerType.GET);
    if (!reads && !(isOwn(request.header("Origin"), request) && isOwnSite(request))) {
      throw new Refusal(
          Refusal.FORBIDDEN, "only pages of this server may do that, not those of another site");
    }
  }

  private static boolean isOwn(@Nullable String origin, Context request) {
    if (origin == null) {
      return true;
    }
    try {
      return String.valueOf(request.header("Host")).equals(new URI(origin).getAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isOwnSite(Context request) {
    String site = request.header("Sec-Fetch-Site");
    return site == null || site.equals("same-origin") || site.equals("none");
  }
}
