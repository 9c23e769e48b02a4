package dev.perekaz.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Says in JSON what is refused before a route is reached: bodies too large, malformed requests. */
final class JsonErrors extends ErrorHandler {
  private static final HttpField JSON = new HttpField(HttpHeader.CONTENT_TYPE, Answers.MEDIA_TYPE);

  /** What follows on the connection cannot be understood either; the client is to know. */
  private static final HttpField CLOSE =
      new HttpField(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback)
      throws IOException {
    response.getHeaders().put(JSON);
    response.getHeaders().put(CLOSE);
    response.write(true, body(message), callback);
  }

  private static ByteBuffer body(@Nullable String message) {
    String words = message == null ? "the request cannot be understood" : message;
    return ByteBuffer.wrap(Answers.error(words).toString().getBytes(StandardCharsets.UTF_8));
  }
}
