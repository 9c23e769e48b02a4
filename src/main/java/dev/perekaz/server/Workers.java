package dev.perekaz.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The few threads that run models, and the queue before them. */
final class Workers {
  private final ThreadPoolExecutor pool;
  private final Map<Object, Runnable> waiting = new ConcurrentHashMap<>();

  Workers(int threads, int queue) {
    pool =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue));
  }

  /**
   * Hands over a piece of work.
   *
   * @throws Refusal if too many wait already, or the server is about to stop
   */
  <T> Future<T> submit(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    execute(task);
    return task;
  }

  /** Hands over a piece of work that can be withdrawn by its key while it waits. */
  void submit(Object key, Runnable work) {
    Runnable task =
        () -> {
          waiting.remove(key);
          work.run();
        };
    waiting.put(key, task);
    try {
      execute(task);
    } catch (Refusal e) {
      waiting.remove(key);
      throw e;
    }
  }

  private void execute(Runnable task) {
    try {
      pool.execute(task);
    } catch (RejectedExecutionException e) {
      throw Refusal.busy(
          pool.isShutdown()
              ? "the server is about to stop; send the request again when it is back"
              : "%d requests are waiting already; try again in a few seconds"
                  .formatted(pool.getQueue().size()));
    }
  }

  /** Whether the work was still waiting; now it never runs. */
  boolean withdraw(Object key) {
    Runnable task = waiting.remove(key);
    return task != null && pool.remove(task);
  }

  /** What a piece of work threw. */
  static RuntimeException fault(ExecutionException e) {
    return e.getCause() instanceof RuntimeException fault
        ? fault
        : new IllegalStateException("a worker failed", e.getCause());
  }

  int running() {
    return pool.getActiveCount();
  }

  int waiting() {
    return pool.getQueue().size();
  }

  /** Takes nothing new from now on. */
  void close() {
    pool.shutdown();
  }

  /** Waits for what runs; whether it came to its end in time. */
  boolean await(Duration patience) throws InterruptedException {
    return pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
