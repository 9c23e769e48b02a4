package dev.perekaz.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.catalog.FileServer.Mischief;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Mozilla's registry and Firefox's Remote Settings on this machine, in their true shape, with the
 * bundled Portuguese model for all that they have.
 */
public final class TestRegistry implements AutoCloseable {
  public static final String MODEL = "model.pten.intgemm.alphas.bin";
  public static final String VOCABULARY = "vocab.pten.spm";

  private static final String REGISTRY = "/bucket/db/models.json";
  private static final String SETTINGS =
      "/v1/buckets/main/collections/translations-models-v2/records";
  private static final String FIRST_SETTINGS =
      "/v1/buckets/main/collections/translations-models/records";
  private static final String FOLDER = "models/pt-en/spring-2024_AAAA/exported/";
  private static final Bundled BUNDLED = Bundled.read();

  private final FileServer server = new FileServer();

  /** The bundled model, packed once for all tests. */
  private record Bundled(byte[] model, byte[] vocabulary, byte[] packedModel, byte[] packedVocab) {
    static Bundled read() {
      try {
        byte[] model = Files.readAllBytes(Path.of("models/pt-en", MODEL));
        byte[] vocabulary = Files.readAllBytes(Path.of("models/pt-en", VOCABULARY));
        return new Bundled(model, vocabulary, Packed.gzip(model), Packed.gzip(vocabulary));
      } catch (IOException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  public TestRegistry() {
    server.put("/bucket/" + FOLDER + MODEL + ".gz", BUNDLED.packedModel());
    server.put("/bucket/" + FOLDER + VOCABULARY + ".gz", BUNDLED.packedVocab());
    server.put("/attachments/main-workspace/model-1.bin", BUNDLED.model());
    server.put("/attachments/main-workspace/vocab-1.spm", BUNDLED.vocabulary());
    serve(REGISTRY, registry(BUNDLED.model()));
    serve(SETTINGS, settings(true));
    serve(FIRST_SETTINGS, settings(false));
    serve("/v1/", capabilities());
  }

  /** Serves another model in the place of the bundled one, and says so. */
  void replaceModel(byte[] model) throws IOException {
    server.put("/bucket/" + FOLDER + MODEL + ".gz", Packed.gzip(model));
    serve(REGISTRY, registry(model));
  }

  public URI registry() {
    return server.address(REGISTRY);
  }

  public URI settings() {
    return server.address(SETTINGS);
  }

  public URI firstSettings() {
    return server.address(FIRST_SETTINGS);
  }

  FileServer server() {
    return server;
  }

  void misbehave(String file, Mischief how) {
    server.misbehave("/bucket/" + FOLDER + file + ".gz", how);
  }

  void serveVocabulary(byte[] bytes) {
    server.put("/bucket/" + FOLDER + VOCABULARY + ".gz", bytes);
  }

  private void serve(String path, ObjectNode json) {
    try {
      server.put(path, new ObjectMapper().writeValueAsBytes(json));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode registry(byte[] model) {
    ObjectNode entry = object();
    entry.put("architecture", "tiny").put("releaseStatus", "Release");
    entry.put("sourceLanguage", "pt").put("targetLanguage", "en");
    ObjectNode files = entry.putObject("files");
    files
        .putObject("model")
        .put("path", FOLDER + MODEL + ".gz")
        .put("uncompressedSize", model.length)
        .put("uncompressedHash", Packed.hash(model).hex());
    files.putObject("lexicalShortlist").put("path", FOLDER + "lex.50.50.pten.s2t.bin.gz");
    files.putObject("vocab").put("path", FOLDER + VOCABULARY + ".gz");
    entry.putObject("modelStatistics").put("parameters", 16_907_062);
    entry
        .putObject("metrics")
        .putObject("flores200-plus")
        .put("bleu", 47.8)
        .put("chrf", 71.2)
        .put("comet22", 0.8866);
    ObjectNode registry = object();
    registry.put("generated", "2026-09-30T00:44:58Z");
    registry.put("baseUrl", server.address("/bucket").toString());
    registry.putObject("models").putArray("pt-en").add(entry);
    return registry;
  }

  private static ObjectNode settings(boolean second) {
    ObjectNode settings = object();
    ArrayNode data = settings.putArray("data");
    data.add(record(second, MODEL, "model", BUNDLED.model(), "model-1.bin"));
    data.add(record(second, VOCABULARY, "vocab", BUNDLED.vocabulary(), "vocab-1.spm"));
    return settings;
  }

  private static ObjectNode record(
      boolean second, String name, String type, byte[] bytes, String file) {
    ObjectNode record = object();
    record.put("name", name).put("fileType", type).put("version", second ? "3.0" : "2.0");
    record.put(second ? "sourceLanguage" : "fromLang", "pt");
    record.put(second ? "targetLanguage" : "toLang", "en");
    if (second) {
      record.put("architecture", "tiny").put("decompressedSize", bytes.length);
      record.put("decompressedHash", Packed.hash(bytes).hex());
    }
    record
        .putObject("attachment")
        .put("hash", second ? "0".repeat(64) : Packed.hash(bytes).hex())
        .put("size", second ? bytes.length / 2 : bytes.length)
        .put("filename", second ? name + ".zst" : name)
        .put("location", "main-workspace/" + file + (second ? ".zst" : ""));
    return record.put("filter_expression", "");
  }

  private ObjectNode capabilities() {
    ObjectNode root = object();
    root.putObject("capabilities")
        .putObject("attachments")
        .put("base_url", server.address("/attachments/").toString());
    return root;
  }

  @Override
  public void close() {
    server.close();
  }
}
