package dev.perekaz.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.model.ModelFacts;
import dev.perekaz.model.Quality;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code model.json} of a model that was brought here, with the hash of every file. */
record Manifest(ModelFacts facts, List<Lang> from, List<Lang> to, List<InstalledFile> files) {
  private static final String FILE = "model.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  Manifest {
    from = List.copyOf(from);
    to = List.copyOf(to);
    files = List.copyOf(files);
  }

  /** The files that a folder's {@code model.json} lists; none if it lists none. */
  static List<InstalledFile> filesOf(Path folder) throws CatalogException {
    Path file = folder.resolve(FILE);
    List<InstalledFile> files = new ArrayList<>();
    try {
      JsonNode said = Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.nullNode();
      for (JsonNode one : said.path("files")) {
        files.add(
            new InstalledFile(
                one.path("name").asText(),
                one.path("size").asLong(),
                new Sha256(one.path("sha256").asText()),
                one.path("published").asBoolean()));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new CatalogException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    return files;
  }

  /** Writes {@code model.json} into a folder. */
  void write(Path folder) throws CatalogException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", facts.name());
    json.put("version", facts.version());
    json.set("from", tags(from));
    json.set("to", tags(to));
    json.put("architecture", facts.kind());
    json.put("licence", facts.licence());
    json.put("source", facts.source());
    json.set("quality", qualities());
    json.set("files", listed());
    Path file = folder.resolve(FILE);
    try {
      Files.writeString(file, text(json) + "\n");
    } catch (IOException e) {
      throw new CatalogException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static String text(ObjectNode json) throws JsonProcessingException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return JSON.writer(printer).writeValueAsString(json);
  }

  private static ArrayNode tags(List<Lang> languages) {
    ArrayNode tags = JsonNodeFactory.instance.arrayNode();
    languages.forEach(language -> tags.add(language.tag()));
    return tags;
  }

  private ArrayNode qualities() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Quality quality : facts.qualities()) {
      ObjectNode one = list.addObject();
      one.put("metric", quality.metric());
      one.put("set", quality.set());
      one.put("value", quality.value());
      quality.pair().ifPresent(pair -> one.put("pair", pair));
    }
    return list;
  }

  private ArrayNode listed() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (InstalledFile file : files) {
      ObjectNode one = list.addObject();
      one.put("name", file.name());
      one.put("size", file.size());
      one.put("sha256", file.hash().hex());
      one.put("published", file.published());
    }
    return list;
  }
}
