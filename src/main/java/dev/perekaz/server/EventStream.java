package dev.perekaz.server;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Sends an event log as it grows, until it ends or its reader is gone. */
record EventStream(EventLog log, Duration heartbeat) {
  /**
   * Writes on the request's own thread.
   *
   * @throws IOException if the reader is gone
   */
  void send(Context request) throws IOException, InterruptedException {
    request.res().setContentType("text/event-stream");
    request.res().setCharacterEncoding("UTF-8");
    request.res().setHeader("Cache-Control", "no-store");
    request.res().setHeader("X-Accel-Buffering", "no");
    ServletOutputStream out = request.res().getOutputStream();
    int last = lastSeen(request);
    while (!log.endsAt(last)) {
      List<Event> news = log.after(last, heartbeat);
      if (news.isEmpty() && !log.endsAt(last)) {
        write(out, ": still here\n\n");
      }
      for (Event event : news) {
        write(out, event.wire());
        last = event.id();
      }
      out.flush();
    }
  }

  private static void write(ServletOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int lastSeen(Context request) {
    String id = request.header("Last-Event-ID");
    return id != null && id.matches("\\d{1,9}") ? Integer.parseInt(id) : 0;
  }
}
