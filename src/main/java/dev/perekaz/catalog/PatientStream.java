package dev.perekaz.catalog;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A server's stream that is closed when nothing comes for a while: Java's client waits for ever,
 * its time limit ends with the headers.
 */
final class PatientStream extends FilterInputStream {
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "download watch");
            thread.setDaemon(true);
            return thread;
          });
  private final Duration patience;
  private volatile long lastByte = System.nanoTime();
  private volatile boolean stalled;

  PatientStream(InputStream body, Duration patience) {
    super(body);
    this.patience = patience;
    long period = Math.max(1, patience.toMillis() / 4);
    var unused = watch.scheduleAtFixedRate(this::look, period, period, TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (System.nanoTime() - lastByte > patience.toNanos()) {
      stalled = true;
      try {
        in.close();
      } catch (IOException e) {
        // The reader, which this wakes, says what is wrong.
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int read = super.read(buffer, offset, length);
      if (stalled) {
        throw new IOException("closed");
      }
      lastByte = System.nanoTime();
      return read;
    } catch (IOException e) {
      throw stalled
          ? new IOException("nothing came for %d seconds".formatted(patience.toSeconds()), e)
          : e;
    }
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    super.close();
  }
}
