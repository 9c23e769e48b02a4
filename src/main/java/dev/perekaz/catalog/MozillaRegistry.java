package dev.perekaz.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perekaz.model.Quality;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Sha256;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Mozilla's list of its models, {@code models.json}: for each pair one entry an architecture, files
 * packed by gzip, the model's hash unpacked. It gives no hashes for the vocabularies: those are in
 * {@link RemoteSettings}.
 */
final class MozillaRegistry {
  private static final Map<String, FileRole> FILES =
      Map.of(
          "model", FileRole.MODEL,
          "vocab", FileRole.VOCABULARY,
          "srcVocab", FileRole.SOURCE_VOCABULARY,
          "trgVocab", FileRole.TARGET_VOCABULARY);

  private static final String SET = "flores200-plus";
  private static final Map<String, String> METRICS =
      Map.of("comet22", "COMET-22", "chrf", "chrF", "bleu", "BLEU");

  private final URI address;
  private final URI files;
  private final List<RegistryEntry> entries = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private MozillaRegistry(URI address, URI files) {
    this.address = address;
    this.files = files;
  }

  static boolean isOne(JsonNode document) {
    return document.path("models").isObject();
  }

  /**
   * Reads the list. An entry that cannot be used becomes a complaint and hides no other.
   *
   * @param mirror where the files lie, if not where the list says
   * @throws IllegalArgumentException if the list does not say where the files lie
   */
  static Registry read(URI address, JsonNode document, Optional<URI> mirror) {
    URI files =
        mirror.orElseGet(() -> RemotePath.announced(address, document.path("baseUrl").asText()));
    MozillaRegistry registry = new MozillaRegistry(address, files);
    document
        .path("models")
        .properties()
        .forEach(pair -> registry.add(pair.getKey(), pair.getValue()));
    return new Registry(address, registry.entries, registry.complaints);
  }

  private void add(String pair, JsonNode list) {
    for (JsonNode entry : list) {
      try {
        entries.add(entry(entry));
      } catch (IllegalArgumentException e) {
        complaints.add("%s: %s is left out: %s".formatted(address, pair, e.getMessage()));
      }
    }
  }

  private RegistryEntry entry(JsonNode entry) {
    JsonNode model = entry.path("files").path("model");
    return new RegistryEntry(
        new LanguagePair(language(entry, "sourceLanguage"), language(entry, "targetLanguage")),
        entry.path("architecture").asText(),
        status(entry.path("releaseStatus").asText("")),
        version(model.path("path").asText()),
        files(entry.path("files")),
        qualities(entry.path("metrics").path(SET)));
  }

  /** Mozilla writes {@code zh_hant} for {@code zh-Hant} here and there. */
  private static Lang language(JsonNode entry, String field) {
    return new Lang(entry.path(field).asText().replace('_', '-'));
  }

  private static ReleaseStatus status(String said) {
    return switch (said) {
      case "Release", "Release Desktop" -> ReleaseStatus.RELEASED;
      case "Release Android" -> ReleaseStatus.ANDROID;
      case "Nightly" -> ReleaseStatus.NIGHTLY;
      default -> ReleaseStatus.UNRELEASED;
    };
  }

  /** The training run: {@code models/uk-en/RUN/exported/model.uken.intgemm.alphas.bin.gz}. */
  private static String version(String path) {
    String[] steps = path.split("/", -1);
    return steps.length > 3 ? steps[2] : "";
  }

  private List<RemoteFile> files(JsonNode said) {
    List<RemoteFile> found = new ArrayList<>();
    FILES.forEach(
        (field, role) -> {
          if (said.path(field).hasNonNull("path")) {
            found.add(file(role, said.path(field)));
          }
        });
    return found;
  }

  private RemoteFile file(FileRole role, JsonNode said) {
    String path = said.path("path").asText();
    JsonNode size = said.path("uncompressedSize");
    return new RemoteFile(
        role,
        RemotePath.unpackedName(path),
        RemotePath.below(files, path),
        size.isNumber() ? OptionalLong.of(size.asLong()) : OptionalLong.empty(),
        Optional.ofNullable(said.path("uncompressedHash").asText(null)).map(Sha256::new));
  }

  private static List<Quality> qualities(JsonNode figures) {
    List<Quality> found = new ArrayList<>();
    METRICS.forEach(
        (field, metric) -> {
          if (figures.path(field).isNumber()) {
            double value = figures.path(field).asDouble();
            // COMET is published from 0 to 1, the others from 0 to 100.
            double scaled = field.equals("comet22") ? 100 * value : value;
            found.add(new Quality(metric, SET, scaled, Optional.empty()));
          }
        });
    return found;
  }
}
