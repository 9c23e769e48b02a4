package dev.perekaz.catalog;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells a proxy, and no one else, the name and password that stand in its address. */
final class ProxyLogin extends Authenticator {
  private final EnvironmentProxies proxies;

  ProxyLogin(EnvironmentProxies proxies) {
    this.proxies = proxies;
  }

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    URL address = getRequestingURL();
    return getRequestorType() == RequestorType.PROXY && address != null
        ? proxies.proxyAddress(URI.create(address.toString())).map(ProxyLogin::login).orElse(null)
        : null;
  }

  private static @Nullable PasswordAuthentication login(URI proxy) {
    String said = proxy.getRawUserInfo();
    if (said == null) {
      return null;
    }
    int colon = said.indexOf(':');
    String name = colon < 0 ? said : said.substring(0, colon);
    String password = colon < 0 ? "" : said.substring(colon + 1);
    return new PasswordAuthentication(decode(name), decode(password).toCharArray());
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
