package dev.perekaz.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Sends requests byte by byte, as programs in other languages do. */
final class RawConnection implements AutoCloseable {
  private final Socket socket;
  private final String host;

  RawConnection(RunningServer server) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    host = "127.0.0.1:" + server.port();
  }

  /**
   * Sends a request.
   *
   * @param request its head, with {@code $host} and {@code $length} to be filled in, a blank line,
   *     and its body; lines end in LF
   */
  void send(String request) throws IOException {
    int blank = request.indexOf("\n\n");
    byte[] body = request.substring(blank + 2).getBytes(UTF_8);
    String head =
        request
            .substring(0, blank)
            .replace("$host", host)
            .replace("$length", String.valueOf(body.length))
            .replace("\n", "\r\n");
    socket.getOutputStream().write((head + "\r\n\r\n").getBytes(UTF_8));
    socket.getOutputStream().write(body);
    socket.getOutputStream().flush();
  }

  /** The body of the answer to a request that asked to close the connection. */
  String answer() throws IOException {
    byte[] all = socket.getInputStream().readAllBytes();
    String latin = new String(all, ISO_8859_1);
    int blank = latin.indexOf("\r\n\r\n");
    byte[] body = Arrays.copyOfRange(all, blank + 4, all.length);
    boolean zipped = latin.substring(0, blank).contains("Content-Encoding: gzip");
    return zipped
        ? new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), UTF_8)
        : new String(body, UTF_8);
  }

  /** What has come so far, at least one byte. */
  String read() throws IOException {
    byte[] buffer = new byte[8192];
    int length = socket.getInputStream().read(buffer);
    return new String(buffer, 0, Math.max(length, 0), UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
