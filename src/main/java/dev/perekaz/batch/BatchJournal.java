package dev.perekaz.batch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
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
      return new BatchJournal(file, read(file));
    } catch (IOException e) {
      return new BatchJournal(file, new TreeMap<>());
    }
  }

  /** Fails on an entry in which something is missing. */
  private static Map<String, Entry> read(Path file) throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    ObjectReader reader =
        new ObjectMapper()
            .readerFor(Entry.class)
            .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    for (Map.Entry<String, JsonNode> field :
        new ObjectMapper().readTree(file.toFile()).properties()) {
      if (field.getValue().isObject()) {
        entries.put(field.getKey(), reader.readValue(field.getValue()));
      }
    }
    return entries;
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
