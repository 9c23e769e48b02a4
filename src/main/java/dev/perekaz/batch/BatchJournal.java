package dev.perekaz.batch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a folder of results was made from, kept in a file beside them: for each article a key over
 * its bytes, the settings and the program.
 */
final class BatchJournal {
  private static final String FILE = ".perekaz-journal.json";

  /** A key, and what the table says. */
  record Entry(String key, ItemFacts facts) {}

  private final Path file;
  private final Map<String, Entry> entries;

  private BatchJournal(Path file, Map<String, Entry> entries) {
    this.file = file;
    this.entries = entries;
  }

  /** The journal of a folder; empty if there is none, or none that can be read. */
  static BatchJournal open(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return new BatchJournal(
          file,
          new ObjectMapper()
              .readValue(file.toFile(), new TypeReference<TreeMap<String, Entry>>() {}));
    } catch (IOException e) {
      return new BatchJournal(file, new TreeMap<>());
    }
  }

  Optional<Entry> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  void put(String name, Entry entry) {
    entries.put(name, entry);
  }

  void remove(String name) {
    entries.remove(name);
  }

  void save() throws IOException {
    AtomicFile.write(
        file,
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(entries));
  }
}
