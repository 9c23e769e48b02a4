package dev.perekaz.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translated files that wait for their download, in a folder that nobody else may read. Names that
 * clients send are only looked up, never made into paths.
 */
final class TranslatedFiles implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TranslatedFiles.class);

  /** The oldest has to go when there are more. */
  private static final int MOST = 32;

  private final Duration lifetime;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private Optional<Path> folder = Optional.empty();

  /**
   * @param lifetime after which a file is deleted
   */
  TranslatedFiles(Duration lifetime) {
    this.lifetime = lifetime;
  }

  /**
   * Keeps a file for a while.
   *
   * @param label how it is to be called by whoever downloads it
   * @return the name to ask for; cannot be guessed
   */
  synchronized String keep(String label, byte[] content) throws IOException {
    if (folder.isEmpty()) {
      folder = Optional.of(Files.createTempDirectory("perekaz-"));
    }
    String id = UUID.randomUUID().toString();
    Path file = Files.write(folder.get().resolve(id), content);
    String name = id + "." + label;
    files.put(name, file);
    while (files.size() > MOST) {
      delete(files.keySet().iterator().next());
    }
    CompletableFuture<Void> unused =
        CompletableFuture.runAsync(
            () -> delete(name),
            CompletableFuture.delayedExecutor(lifetime.toMillis(), TimeUnit.MILLISECONDS));
    return name;
  }

  /** The content of a file, if it is still there. */
  synchronized Optional<byte[]> find(String name) throws IOException {
    Path file = files.get(name);
    return file == null ? Optional.empty() : Optional.of(Files.readAllBytes(file));
  }

  private synchronized void delete(String name) {
    Path file = files.remove(name);
    if (file != null) {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("a translated file could not be deleted: {}", e.getMessage());
    }
  }

  /** Deletes all. */
  @Override
  public synchronized void close() {
    files.values().forEach(TranslatedFiles::delete);
    files.clear();
    folder.ifPresent(TranslatedFiles::delete);
    folder = Optional.empty();
  }
}
