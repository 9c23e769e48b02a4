package dev.perekaz.memory;

import static dev.perekaz.memory.SampleArticles.NOON;
import static dev.perekaz.memory.SampleArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several threads, several processes, and processes that are killed. */
@Timeout(120)
class SharedMemoryTest {
  private static final LanguagePair PAIR = new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH);
  private static final int THREADS = 8;

  @TempDir Path folder;

  @Test
  void eightThreadsSaveFindAndDeleteAtOnce() throws Exception {
    int rounds = 25;
    try (Memory memory = Memory.open(folder)) {
      inThreads(
          thread -> {
            for (int round = 0; round < rounds; round++) {
              String name = thread + "-" + round;
              memory.history().save(article(name, "дощ номер" + thread));
              memory.approved().approve("Дощ " + name, PAIR, "Rain " + name, NOON);
              assertThat(memory.history().find(name)).isPresent();
              assertThat(memory.history().count("номер" + thread)).isEqualTo(round + 1 - round / 2);
              assertThat(memory.approved().recall("Дощ " + name, PAIR)).isPresent();
              if (round % 2 == 1) {
                assertThat(memory.history().delete(name)).isTrue();
              }
            }
          });
      assertThat(memory.approved().count()).isEqualTo(THREADS * rounds);
      assertThat(memory.history().count()).isEqualTo(THREADS * (rounds + 1) / 2);
    }
  }

  @Test
  void eightMemoriesOpenOneNewFolderAtOnce() throws Exception {
    inThreads(
        thread -> {
          try (Memory memory = Memory.open(folder)) {
            memory.approved().approve("Дощ " + thread, PAIR, "Rain", NOON);
          }
        });
    try (Memory memory = Memory.open(folder)) {
      assertThat(memory.approved().count()).isEqualTo(THREADS);
    }
  }

  @Test
  void twoProcessesShareAFolder() throws Exception {
    Path output = folder.resolve("output");
    Process child = ApprovingProcess.start(folder, 200, output);
    try (Memory memory = Memory.open(folder)) {
      for (int i = 0; i < 200; i++) {
        memory.approved().approve("Parent " + i, PAIR, "Rain", NOON);
        memory.approved().forget("Parent " + (i - 1), PAIR);
      }
      assertThat(child.waitFor()).isZero();
      assertThat(reported(output)).hasSize(200);
      assertThat(memory.approved().count()).isEqualTo(201);
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void aProcessThatIsKilledLosesNothingThatItReported() throws Exception {
    for (int kill = 1; kill <= 3; kill++) {
      Path output = folder.resolve("output" + kill);
      Process child = ApprovingProcess.start(folder, Integer.MAX_VALUE, output);
      while (reported(output).size() < 97 * kill) {
        Thread.sleep(5);
      }
      child.destroyForcibly();
      assertThat(child.waitFor()).isEqualTo(128 + 9);
      try (Memory memory = Memory.open(folder)) {
        assertThat(reported(output))
            .allSatisfy(one -> assertThat(memory.approved().recall(one, PAIR)).isPresent());
      }
    }
  }

  /** The last line of a killed process may be cut. */
  private static List<String> reported(Path output) throws IOException {
    return Files.readString(output).lines().filter(line -> line.endsWith(".")).toList();
  }

  /** Something that a numbered thread does. */
  @FunctionalInterface
  private interface Work {
    void run(int thread) throws Exception;
  }

  private static void inThreads(Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        calls.add(
            () -> {
              work.run(thread);
              return true;
            });
      }
      for (Future<Boolean> done : threads.invokeAll(calls)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
