package dev.perekaz.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perekaz.model.Quality;
import dev.perekaz.text.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What files beside a model say of it: {@code model_info.json} of translateLocally, {@code
 * metadata.json} of Mozilla's training.
 *
 * @param from tags of the languages; empty if they are not said
 * @param hash the model's, if it is said
 */
record SideNotes(
    String name,
    String version,
    List<String> from,
    List<String> to,
    List<Quality> qualities,
    Optional<Sha256> hash) {
  private static final SideNotes NONE =
      new SideNotes("", "", List.of(), List.of(), List.of(), Optional.empty());
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads the notes beside a model; empty ones if there are none.
   *
   * @throws CatalogException if they are damaged
   */
  static SideNotes beside(FileGroup group) throws CatalogException {
    Optional<Path> local = group.file("model_info.json");
    Optional<Path> mozilla = group.file("metadata.json");
    if (local.isPresent()) {
      return translateLocally(json(local.get()));
    }
    return mozilla.isPresent() ? mozilla(json(mozilla.get())) : NONE;
  }

  private static SideNotes translateLocally(JsonNode said) {
    List<String> sources = new ArrayList<>();
    said.path("srcTags").fieldNames().forEachRemaining(sources::add);
    return new SideNotes(
        said.path("modelName").asText(),
        said.path("version").asText(),
        sources,
        one(said.path("trgTag")),
        List.of(),
        Optional.empty());
  }

  private static SideNotes mozilla(JsonNode said) {
    List<Quality> qualities = new ArrayList<>();
    JsonNode flores = said.path("flores");
    if (flores.path("comet").isNumber()) {
      qualities.add(quality("COMET-22", 100 * flores.path("comet").asDouble()));
    }
    if (flores.path("bleu").isNumber()) {
      qualities.add(quality("BLEU", flores.path("bleu").asDouble()));
    }
    return new SideNotes(
        "",
        said.path("version").asText(),
        one(said.path("sourceLanguage")),
        one(said.path("targetLanguage")),
        qualities,
        Optional.ofNullable(said.path("hash").asText(null)).map(Sha256::new));
  }

  private static Quality quality(String metric, double value) {
    return new Quality(metric, "FLORES dev", value, Optional.empty());
  }

  private static List<String> one(JsonNode tag) {
    return tag.isTextual() ? List.of(tag.asText()) : List.of();
  }

  private static JsonNode json(Path file) throws CatalogException {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new CatalogException("%s is no JSON: %s".formatted(file, e.getMessage()), e);
    }
  }
}
