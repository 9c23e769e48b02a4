package dev.perekaz.cli;

import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Lets the program end in order when it is told to. A shutdown hook comes too late for that: ONNX
 * Runtime has one of its own, runs it at the same time, and takes the models away from what still
 * translates. The JDK's signals are in {@code jdk.unsupported}, which javac warns of; hence by
 * name.
 */
final class StopSignals {
  private static final List<String> NAMES = List.of("TERM", "INT");

  private StopSignals() {}

  /** Runs {@code stop} at the first signal, in place of the JVM's own end. */
  static void handle(Runnable stop) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object stopping =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                new Thread(stop, "closing").start();
                return null;
              });
      for (String name : NAMES) {
        Object known = signal.getConstructor(String.class).newInstance(name);
        signal.getMethod("handle", signal, handler).invoke(null, known, stopping);
      }
    } catch (ReflectiveOperationException e) {
      Runtime.getRuntime().addShutdownHook(new Thread(stop, "closing"));
    }
  }
}
