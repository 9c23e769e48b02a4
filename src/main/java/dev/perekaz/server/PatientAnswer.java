package dev.perekaz.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests that take a worker some time. A server hears that a client has gone only when it
 * writes: so after a while this writes a space now and then, which JSON allows before an object,
 * and stops the work if nobody takes it.
 */
final class PatientAnswer {
  private static final Logger LOG = LoggerFactory.getLogger(PatientAnswer.class);

  /** What is done by then has a status of its own; later ones are 200 whatever comes. */
  private static final Duration SILENCE = Duration.ofSeconds(1);

  private static final Duration BEAT = Duration.ofMillis(500);

  private final Workers workers;
  private final Set<AtomicBoolean> running = ConcurrentHashMap.newKeySet();

  PatientAnswer(Workers workers) {
    this.workers = workers;
  }

  /** A piece of work that ends early, by a CancellationException, once nobody waits for it. */
  interface Work {
    ObjectNode answer(BooleanSupplier unwanted) throws Exception;
  }

  /**
   * Writes the answer.
   *
   * @throws Refusal if too many requests wait already
   */
  void send(Context request, Work work) throws IOException, InterruptedException {
    AtomicBoolean unwanted = new AtomicBoolean();
    FutureTask<ObjectNode> task = new FutureTask<>(() -> work.answer(unwanted::get));
    running.add(unwanted);
    workers.submit(task, task);
    try {
      Answers.send(request, await(task, SILENCE));
    } catch (TimeoutException e) {
      sendSlowly(request, task);
    } finally {
      unwanted.set(true);
      running.remove(unwanted);
      workers.withdraw(task);
    }
  }

  /** Stops what runs. */
  void cancelAll() {
    running.forEach(unwanted -> unwanted.set(true));
  }

  private void sendSlowly(Context request, FutureTask<ObjectNode> task)
      throws InterruptedException {
    request.res().setContentType("application/json");
    request.res().setCharacterEncoding("UTF-8");
    try {
      ServletOutputStream out = request.res().getOutputStream();
      while (!task.isDone()) {
        out.write(' ');
        out.flush();
        pause(task);
      }
      out.write(late(task).toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The client is gone; nobody is left to be told.
    }
  }

  private static void pause(FutureTask<ObjectNode> task) throws InterruptedException {
    try {
      ObjectNode unused = task.get(BEAT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Its outcome is looked at when it is done.
    }
  }

  /** The status is sent already: an error can only be told in the body. */
  private static ObjectNode late(FutureTask<ObjectNode> task) throws InterruptedException {
    try {
      return await(task, SILENCE);
    } catch (Refusal e) {
      return Answers.error(String.valueOf(e.getMessage()));
    } catch (RuntimeException | TimeoutException e) {
      LOG.error("a request failed", e);
      return Answers.error("a fault of the program; its log says more");
    }
  }

  private static ObjectNode await(FutureTask<ObjectNode> task, Duration patience)
      throws InterruptedException, TimeoutException {
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CancellationException) {
        throw Refusal.busy("the server is about to stop");
      }
      throw Workers.fault(e);
    }
  }
}
