package dev.perekaz.search;

import dev.perekaz.memory.IndexFile;
import dev.perekaz.memory.MemoryException;
import dev.perekaz.memory.SentenceIndex;
import dev.perekaz.memory.UncheckedMemoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The index of a folder of results, in a hidden file beside them. Whatever is wrong with it, it can
 * be made again.
 */
public final class FolderIndex {
  public static final String FILE = ".perekaz-index.sqlite";

  private final Path folder;
  private final Consumer<String> notices;

  /**
   * @param notices told, in words for the user, when the index is made anew or cannot be kept
   */
  public FolderIndex(Path folder, Consumer<String> notices) {
    this.folder = folder;
    this.notices = notices;
  }

  /**
   * Does something with the index; does it again on a new one if the index turns out to be damaged.
   *
   * @throws MemoryException if there can be no index
   */
  public <T> T use(Function<SentenceIndex, T> work) throws MemoryException, IOException {
    Path file = folder.resolve(FILE);
    if (Files.exists(file) ? Files.isWritable(file) : Files.isWritable(folder)) {
      return kept(file, work);
    }
    notices.accept("%s cannot be written to: its index is made for this once".formatted(folder));
    return passing(work);
  }

  private <T> T kept(Path file, Function<SentenceIndex, T> work)
      throws MemoryException, IOException {
    try {
      return open(file, work);
    } catch (UncheckedMemoryException e) {
      if (!e.isDamage()) {
        throw e;
      }
      IndexFile.delete(file);
      say(String.valueOf(e.getMessage()));
      return open(file, work);
    }
  }

  private <T> T open(Path file, Function<SentenceIndex, T> work) throws MemoryException {
    try (IndexFile index = IndexFile.open(file)) {
      index.fault().ifPresent(this::say);
      return work.apply(index.sentences());
    }
  }

  private void say(String fault) {
    notices.accept("the index is made anew, for the old one could not be used: " + fault);
  }

  private static <T> T passing(Function<SentenceIndex, T> work)
      throws MemoryException, IOException {
    Path file = Files.createTempFile("perekaz-index", ".sqlite");
    try (IndexFile index = IndexFile.open(file)) {
      return work.apply(index.sentences());
    } finally {
      IndexFile.delete(file);
    }
  }
}
