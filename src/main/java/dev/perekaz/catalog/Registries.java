package dev.perekaz.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what registries say. */
public final class Registries {
  /** Mozilla's list of all its models, with their figures. */
  public static final URI MOZILLA =
      URI.create(
          "https://storage.googleapis.com/"
              + "moz-fx-translations-data--303e-prod-translations-data/db/models.json");

  /** What Firefox itself is told: the hash of every file, the vocabularies' too. */
  public static final URI HASHES =
      URI.create(
          "https://firefox.settings.services.mozilla.com/"
              + "v1/buckets/main/collections/translations-models-v2/records");

  private static final int MOST_BYTES = 64 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Web web;
  private final Retry retry;
  private final Progress progress;
  private final Map<URI, RemoteSettings> hashes = new HashMap<>();

  public Registries(Web web, Retry retry, Progress progress) {
    this.web = web;
    this.retry = retry;
    this.progress = progress;
  }

  /**
   * An address to ask.
   *
   * @throws IllegalArgumentException if {@code text} is no web address
   */
  public static URI address(String text) {
    return RemotePath.web(text);
  }

  /**
   * Reads a registry: Mozilla's {@code models.json}, or the records of Remote Settings.
   *
   * @param mirror where the files lie, if not where the registry says
   */
  public Registry read(URI address, Optional<URI> mirror) throws CatalogException {
    JsonNode document = document(address);
    try {
      if (MozillaRegistry.isOne(document)) {
        return MozillaRegistry.read(address, document, mirror);
      }
      if (RemoteSettings.isOne(document)) {
        URI files = mirror.isPresent() ? mirror.get() : attachments(address);
        return RemoteSettings.read(address, document).registry(files);
      }
    } catch (IllegalArgumentException e) {
      throw new CatalogException("%s: %s".formatted(address, e.getMessage()), e);
    }
    throw new CatalogException(
        "%s is no registry: it has neither \"models\", as Mozilla's models.json, nor \"data\", as"
                .formatted(address)
            + " Remote Settings");
  }

  /**
   * The entry with the hashes that another registry knows. Without them the model's own hash is all
   * there is to go by, which is said.
   */
  public RegistryEntry withHashes(RegistryEntry entry, URI settings) {
    return hashes.computeIfAbsent(settings, this::settings).complete(entry);
  }

  /** Empty where they cannot be had: one server less must not keep anyone from a model. */
  private RemoteSettings settings(URI address) {
    try {
      return RemoteSettings.read(address, document(address));
    } catch (CatalogException e) {
      progress.said("the hashes of all files could not be looked up: " + e.getMessage());
      return RemoteSettings.read(address, JSON.nullNode());
    }
  }

  private URI attachments(URI records) throws CatalogException {
    URI root = RemoteSettings.root(records);
    String folder =
        document(root).path("capabilities").path("attachments").path("base_url").asText();
    return RemotePath.announced(records, folder);
  }

  private JsonNode document(URI address) throws CatalogException {
    byte[] bytes = retry.run(() -> bytes(address), progress);
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new CatalogException("%s is no JSON: %s".formatted(address, e.getMessage()), e);
    }
  }

  private byte[] bytes(URI address) throws IOException, CatalogException {
    try (Answer answer = web.get(address, 0);
        CappedStream body =
            new CappedStream(
                Gzip.unpacked(new CappedStream(answer.body(), MOST_BYTES)), MOST_BYTES)) {
      return body.readAllBytes();
    } catch (CappedStream.TooLongException e) {
      throw new CatalogException("%s has %s".formatted(address, e.getMessage()), e);
    }
  }
}
