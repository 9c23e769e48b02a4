package dev.perekaz.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentProxiesTest {
  private static EnvironmentProxies proxies(Map<String, String> environment) {
    return new EnvironmentProxies(ProxySelector.of(null), environment);
  }

  /** Host and port of the proxy, or {@code direct}. */
  private static String chosen(EnvironmentProxies proxies, String address) {
    Proxy proxy = proxies.select(URI.create(address)).get(0);
    return proxy.address() instanceof InetSocketAddress socket
        ? socket.getHostString() + ":" + socket.getPort()
        : "direct";
  }

  private static Map<String, String> environment(String assignments) {
    return Arrays.stream(assignments.split(" ", -1))
        .map(assignment -> assignment.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS_PROXY=http://proxy:3128, https://example.org/x, proxy:3128",
    "https_proxy=proxy:3128, https://example.org/x, proxy:3128",
    "HTTPS_PROXY=http://proxy, https://example.org/x, proxy:80",
    "HTTPS_PROXY=http://proxy:3128, http://example.org/x, direct",
    "HTTP_PROXY=http://plain:8080 HTTPS_PROXY=http://proxy:3128, http://example.org/, plain:8080",
    "ALL_PROXY=http://all:1, https://example.org/, all:1",
    "ALL_PROXY=socks5://all:1 HTTPS_PROXY=http://proxy:3128, https://example.org/, proxy:3128",
    "HTTPS_PROXY=http://user:p%40ss@proxy:3128, https://example.org/, proxy:3128",
    "HTTPS_PROXY=http://proxy:3128 NO_PROXY=example.org, https://example.org/x, direct",
    "HTTPS_PROXY=http://proxy:3128 NO_PROXY=example.org, https://www.example.org/x, direct",
    "HTTPS_PROXY=http://proxy:3128 NO_PROXY=.example.org, https://www.EXAMPLE.org/x, direct",
    "HTTPS_PROXY=http://proxy:3128 NO_PROXY=*.example.org, https://www.example.org/x, direct",
    "HTTPS_PROXY=http://proxy:3128 NO_PROXY=ample.org, https://example.org/x, proxy:3128",
    "HTTPS_PROXY=http://proxy:3128 NO_PROXY=*, https://example.org/x, direct",
    "HTTPS_PROXY=http://proxy:3128 no_proxy=localhost;example.org, https://example.org/x, proxy:3128",
    "HTTPS_PROXY=http://proxy:3128 NO_PROXY=example.org:443, https://example.org/x, direct",
    "HTTPS_PROXY=http://proxy:3128 NO_PROXY=example.org:8443, https://example.org/x, proxy:3128",
    "HTTPS_PROXY=, https://example.org/x, direct",
  })
  void readsTheEnvironmentAsOthersDo(String assignments, String address, String proxy) {
    assertThat(chosen(proxies(environment(assignments)), address)).isEqualTo(proxy);
  }

  @Test
  void severalHostsMayBeExcluded() {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "proxy:1", "NO_PROXY", "localhost, 127.0.0.1,example.org");

    assertThat(chosen(proxies(environment), "https://example.org/")).isEqualTo("direct");
    assertThat(chosen(proxies(environment), "https://127.0.0.1/")).isEqualTo("direct");
    assertThat(chosen(proxies(environment), "https://other.org/")).isEqualTo("proxy:1");
  }

  @Test
  void javasOwnSettingsGoFirst() {
    ProxySelector java = ProxySelector.of(InetSocketAddress.createUnresolved("java", 7));

    assertThat(
            chosen(
                new EnvironmentProxies(java, Map.of("HTTPS_PROXY", "proxy:1")), "https://x.org/"))
        .isEqualTo("java:7");
  }

  @Test
  void aKindOfProxyThatIsNotSpokenIsNamedWithoutItsPassword() {
    EnvironmentProxies proxies = proxies(Map.of("ALL_PROXY", "socks5://me:secret@proxy:1"));

    assertThatThrownBy(() -> proxies.select(URI.create("https://x.org/")))
        .hasMessageContaining("socks5://proxy")
        .hasMessageContaining("SOCKS")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aProxyIsAskedInTheServersPlace() throws Exception {
    try (FileServer proxy = new FileServer()) {
      proxy.put("/file", "from the proxy".getBytes(StandardCharsets.UTF_8));
      EnvironmentProxies proxies = proxies(Map.of("HTTP_PROXY", proxy.address("").toString()));

      try (Answer answer =
          new Web(proxies, Duration.ofSeconds(5))
              .get(URI.create("http://nowhere.example/file"), 0)) {
        assertThat(answer.body()).hasContent("from the proxy");
      }
    }
  }

  @Test
  void aProxyIsToldItsPassword() throws Exception {
    try (FileServer proxy = new FileServer()) {
      proxy
          .put("/file", new byte[] {1})
          .misbehave(
              "/file",
              (exchange, file) -> {
                // Basic authentication of olena:p@ss
                boolean known =
                    "Basic b2xlbmE6cEBzcw=="
                        .equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
                if (!known) {
                  exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"x\"");
                  exchange.sendResponseHeaders(407, -1);
                }
                return !known;
              });
      EnvironmentProxies proxies =
          proxies(
              Map.of(
                  "HTTP_PROXY",
                  proxy.address("").toString().replace("http://", "http://olena:p%40ss@")));

      try (Answer answer =
          new Web(proxies, Duration.ofSeconds(5))
              .get(URI.create("http://nowhere.example/file"), 0)) {
        assertThat(answer.body()).hasBinaryContent(new byte[] {1});
      }
    }
  }
}
