package dev.perekaz.server;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Counts the requests of each address in the current minute. */
final class RateLimit {
  private final int perMinute;
  private final Clock clock;
  private final Map<String, Integer> counts = new HashMap<>();
  private long minute;

  /**
   * @param perMinute 0 for any number
   */
  RateLimit(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /**
   * Counts a request.
   *
   * @throws Refusal if the address has had its share
   */
  synchronized void count(String address) {
    if (perMinute == 0) {
      return;
    }
    long now = clock.millis() / 60_000;
    if (now != minute) {
      counts.clear();
      minute = now;
    }
    if (counts.merge(address, 1, Integer::sum) > perMinute) {
      throw new Refusal(Refusal.TOO_MANY, "Slowdown: %d per 1 minute".formatted(perMinute));
    }
  }
}
