package dev.perekaz.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the file has them: nanoseconds since 1970, which lasts from 1677 to 2262. */
final class Nanoseconds {
  private Nanoseconds() {}

  static long of(Instant moment) {
    return ChronoUnit.NANOS.between(Instant.EPOCH, moment);
  }

  static Instant toInstant(long nanoseconds) {
    return Instant.EPOCH.plusNanos(nanoseconds);
  }
}
