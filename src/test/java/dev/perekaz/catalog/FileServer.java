package dev.perekaz.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web server on this machine that goes on where it is asked to, and misbehaves on demand. */
public final class FileServer implements AutoCloseable {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-");

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Mischief> mischief = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** What a server may do instead of what it should; it has its say before all else. */
  @FunctionalInterface
  public interface Mischief {
    /** Answers in its own way, or returns false to have the file served as it is. */
    boolean answer(HttpExchange exchange, byte[] file) throws IOException;

    /** Breaks off after so many bytes, as often as it is asked. */
    static Mischief breaksOffAfter(int bytes) {
      return (exchange, file) -> {
        int from = Math.min(start(exchange), file.length);
        if (from + bytes >= file.length) {
          return false;
        }
        headers(exchange, file, from);
        exchange.getResponseBody().write(file, from, bytes);
        exchange.getResponseBody().flush();
        throw new IOException("broken off on purpose");
      };
    }

    /** Breaks off without having said how long the file is, so that the client cannot tell. */
    static Mischief endsEarlyAfter(int bytes) {
      return (exchange, file) -> {
        int from = start(exchange);
        if (from + bytes >= file.length) {
          return false;
        }
        if (from > 0) {
          exchange
              .getResponseHeaders()
              .set("Content-Range", "bytes %d-%d/*".formatted(from, from + bytes - 1));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, 0);
        exchange.getResponseBody().write(file, from, bytes);
        return true;
      };
    }

    /** Says something and then nothing more. */
    static Mischief stallsAfter(int bytes) {
      return (exchange, file) -> {
        headers(exchange, file, start(exchange));
        exchange.getResponseBody().write(file, start(exchange), bytes);
        exchange.getResponseBody().flush();
        pause(60_000);
        return true;
      };
    }

    /** Answers with a status, for the first so many times. */
    static Mischief status(int status, int times) {
      int[] left = {times};
      return (exchange, file) -> {
        if (left[0]-- <= 0) {
          return false;
        }
        exchange.sendResponseHeaders(status, -1);
        return true;
      };
    }

    static Mischief redirects(String location) {
      return (exchange, file) -> {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
        return true;
      };
    }

    /** Sends the whole file whatever is asked for. */
    static Mischief ignoresRanges() {
      return (exchange, file) -> {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
        return true;
      };
    }

    /** Takes its time over every file. */
    static Mischief waits(int millis) {
      return (exchange, file) -> {
        pause(millis);
        return false;
      };
    }
  }

  public FileServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(workers);
    server.createContext("/", this::serve);
    server.start();
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  public FileServer put(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  public FileServer misbehave(String path, Mischief how) {
    mischief.put(path, how);
    return this;
  }

  public FileServer behave() {
    mischief.clear();
    return this;
  }

  /** What was asked for: a path, and the range if there was one. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String range = exchange.getRequestHeaders().getFirst("Range");
    asked.add(range == null ? path : path + " " + range);
    byte[] file = files.getOrDefault(path, new byte[0]);
    try (exchange) {
      Mischief own = mischief.get(path);
      if (own != null && own.answer(exchange, file)) {
        return;
      }
      if (!files.containsKey(path)) {
        exchange.sendResponseHeaders(404, -1);
      } else if (start(exchange) >= file.length && file.length > 0) {
        exchange.getResponseHeaders().set("Content-Range", "bytes */" + file.length);
        exchange.sendResponseHeaders(416, -1);
      } else {
        headers(exchange, file, start(exchange));
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(file, start(exchange), file.length - start(exchange));
        }
      }
    }
  }

  private static int start(HttpExchange exchange) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    Matcher matcher = RANGE.matcher(range == null ? "" : range);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static void headers(HttpExchange exchange, byte[] file, int from) throws IOException {
    if (from > 0) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, file.length - from);
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
