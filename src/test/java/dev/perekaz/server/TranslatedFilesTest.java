package dev.perekaz.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TranslatedFilesTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @Test
  void aFileIsFoundByItsWholeNameAlone() throws Exception {
    try (TranslatedFiles files = new TranslatedFiles(Duration.ofMinutes(1))) {
      String name = files.keep("a_en.txt", CONTENT);
      assertThat(name).endsWith(".a_en.txt").hasSize(36 + ".a_en.txt".length());
      assertThat(files.find(name)).contains(CONTENT);
      assertThat(files.find(name.substring(0, 36))).isEmpty();
      assertThat(files.find("../" + name)).isEmpty();
    }
  }

  @Test
  void aFileIsGoneAfterItsTime() throws Exception {
    try (TranslatedFiles files = new TranslatedFiles(Duration.ofMillis(20))) {
      String name = files.keep("a.txt", CONTENT);
      for (int i = 0; i < 100 && files.find(name).isPresent(); i++) {
        Thread.sleep(20);
      }
      assertThat(files.find(name)).isEmpty();
    }
  }

  @Test
  void theOldestMakesRoom() throws Exception {
    try (TranslatedFiles files = new TranslatedFiles(Duration.ofMinutes(1))) {
      String first = files.keep("a.txt", CONTENT);
      String last = first;
      for (int i = 0; i < 32; i++) {
        last = files.keep("a.txt", CONTENT);
      }
      assertThat(files.find(first)).isEmpty();
      assertThat(files.find(last)).contains(CONTENT);
    }
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    TranslatedFiles files = new TranslatedFiles(Duration.ofMinutes(1));
    String name = files.keep("a.txt", CONTENT);
    files.close();
    assertThat(files.find(name)).isEmpty();
  }
}
