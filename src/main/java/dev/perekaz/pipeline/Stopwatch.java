package dev.perekaz.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Times the stages of one article and tells a listener of each. */
final class Stopwatch {
  private final ProgressListener listener;
  private final List<StageTiming> timings = new ArrayList<>();

  Stopwatch(ProgressListener listener) {
    this.listener = listener;
  }

  <T> T time(Stage stage, Supplier<T> work) {
    if (listener.isCancelled()) {
      throw new CancellationException("the article was cancelled");
    }
    listener.begins(stage);
    long start = System.nanoTime();
    T result = work.get();
    timings.add(new StageTiming(stage, Duration.ofNanos(System.nanoTime() - start)));
    return result;
  }

  List<StageTiming> timings() {
    return timings;
  }
}
