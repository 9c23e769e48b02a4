package dev.perekaz.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks servers for files. What may go better the next time (a broken connection, a server in
 * trouble) is an {@link IOException}; what will not is a {@link CatalogException}.
 */
public final class Web {
  private static final int MOST_REDIRECTS = 5;
  private static final Duration TO_CONNECT = Duration.ofSeconds(20);
  private static final Pattern RANGE = Pattern.compile("bytes (?:(\\d+)-\\d+|\\*)/(\\d+|\\*)");

  private final HttpClient client;
  private final Duration patience;

  /**
   * @param patience how long a server may say nothing
   */
  public Web(EnvironmentProxies proxies, Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .proxy(proxies)
            .authenticator(new ProxyLogin(proxies))
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * A file from a byte on; whether the server went along is in the answer.
   *
   * @param from 0 for the whole file
   */
  Answer get(URI address, long from) throws IOException, CatalogException {
    URI asked = address;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpResponse<InputStream> response = send(asked, from);
      if (!isRedirect(response.statusCode())) {
        return answer(response, asked, from);
      }
      response.body().close();
      asked = redirected(asked, response.headers().firstValue("Location").orElse(""));
    }
    throw new CatalogException("%s only sends from one address to another".formatted(address));
  }

  private HttpResponse<InputStream> send(URI address, long from)
      throws IOException, CatalogException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address).timeout(patience).header("User-Agent", "perekaz");
      if (from > 0) {
        request.header("Range", "bytes=" + from + "-");
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogException("interrupted", e);
    } catch (IllegalArgumentException e) {
      throw new CatalogException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      // The client's own messages are often empty.
      String reason = e.getMessage() == null ? "no connection" : e.getMessage();
      throw new IOException("%s cannot be reached: %s".formatted(address.getHost(), reason), e);
    }
  }

  private static boolean isRedirect(int status) {
    return status >= 301 && status <= 303 || status == 307 || status == 308;
  }

  /**
   * Only within the same server: a registry is trusted for what it says and serves, not for sending
   * to someone else.
   */
  private static URI redirected(URI from, String location) throws CatalogException {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new CatalogException("%s sends on to \"%s\"".formatted(from, location), e);
    }
    if (!String.valueOf(to.getAuthority()).equalsIgnoreCase(from.getAuthority())
        || !from.getScheme().equalsIgnoreCase(to.getScheme())) {
      throw new CatalogException(
          "%s sends on to %s, which is not followed; if the registry has moved there, name it with"
                  .formatted(from, to)
              + " --registry, or its files with --mirror");
    }
    return to;
  }

  private Answer answer(HttpResponse<InputStream> response, URI address, long from)
      throws IOException, CatalogException {
    int status = response.statusCode();
    if (status == 200) {
      return new Answer(0, length(response, 0), patient(response));
    }
    if (status == 206) {
      return partial(response, address, from);
    }
    response.body().close();
    if (status == 416 && from > 0) {
      return behindTheEnd(response, address, from);
    }
    if (status >= 500 || status == 429 || status == 408) {
      throw new IOException("%s answers with status %d".formatted(address, status));
    }
    throw new CatalogException(refusal(address, status));
  }

  private Answer partial(HttpResponse<InputStream> response, URI address, long from)
      throws IOException {
    Matcher range = RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
    if (!range.matches() || range.group(1) == null || Long.parseLong(range.group(1)) != from) {
      response.body().close();
      throw new IOException("%s sends another part than was asked for".formatted(address));
    }
    return new Answer(from, length(response, from), patient(response));
  }

  /** Asked for bytes behind the end: all are here already, or something else is here. */
  private Answer behindTheEnd(HttpResponse<InputStream> response, URI address, long from)
      throws IOException, CatalogException {
    Matcher range = RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
    boolean whole = range.matches() && range.group(2).equals(String.valueOf(from));
    return whole
        ? new Answer(from, OptionalLong.of(from), InputStream.nullInputStream())
        : get(address, 0);
  }

  private static String refusal(URI address, int status) {
    return switch (status) {
      case 401, 403 -> "%s may not be read (status %d)".formatted(address, status);
      case 404, 410 ->
          "%s is not there (status %d); if the registry has moved, name it with --registry"
              .formatted(address, status);
      case 407 ->
          "the proxy wants a name and a password (status 407); give them in HTTPS_PROXY, as"
              + " http://name:password@host:port";
      default -> "%s answers with status %d".formatted(address, status);
    };
  }

  private static OptionalLong length(HttpResponse<InputStream> response, long from) {
    OptionalLong length = response.headers().firstValueAsLong("Content-Length");
    return length.isPresent() ? OptionalLong.of(from + length.getAsLong()) : length;
  }

  private InputStream patient(HttpResponse<InputStream> response) {
    return new PatientStream(response.body(), patience);
  }
}
