package dev.perekaz.server;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Runs a piece of work by a worker while the client waits for its answer. */
record Waiting(Workers workers) {
  /**
   * @throws Refusal if too many wait already
   */
  <T> T call(Callable<T> work) {
    Future<T> answer = workers.submit(work);
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw Workers.fault(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.busy("the server is about to stop");
    }
  }
}
