package dev.perekaz.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What has happened to an article so far; whoever comes late reads all of it. */
final class EventLog {
  private final List<Event> events = new ArrayList<>();
  private boolean closed;

  synchronized void add(String name, String data) {
    events.add(new Event(events.size() + 1, name, data));
    notifyAll();
  }

  /** Adds the last event. */
  synchronized void close(String name, String data) {
    add(name, data);
    closed = true;
  }

  /**
   * The events behind the one with this id; waits for the next if there are none yet.
   *
   * @return none if none came in time or the log has ended
   */
  synchronized List<Event> after(int id, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (events.size() <= id && !closed) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return List.of();
      }
      wait(left);
    }
    return List.copyOf(events.subList(Math.min(Math.max(id, 0), events.size()), events.size()));
  }

  /** Whether nothing follows the event with this id. */
  synchronized boolean endsAt(int id) {
    return closed && id >= events.size();
  }
}
