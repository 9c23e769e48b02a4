package dev.perekaz.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.report.JsonReport;
import dev.perekaz.report.ProgramVersion;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** {@code /openapi.json}, {@code /spec} and {@code /docs}: what the server says of itself. */
final class DescriptionApi {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SCHEMAS = "/components/schemas";

  private final String openApi = openApi();
  private final String swagger = read(DescriptionApi.class, "libretranslate.json");

  void addTo(RoutesConfig routes) {
    routes.get("/openapi.json", request -> Answers.send(request, openApi));
    routes.get("/spec", request -> Answers.send(request, swagger));
    routes.get("/docs", request -> request.redirect("/docs.html"));
  }

  /** The document's own schema stands among the others, so that all references lead inside. */
  private static String openApi() {
    try {
      JsonNode description = MAPPER.readTree(read(DescriptionApi.class, "openapi.json"));
      String article =
          read(JsonReport.class, "article.schema.json")
              .replace("\"#/$defs/", "\"#/components/schemas/Document/$defs/");
      ObjectNode schema = (ObjectNode) MAPPER.readTree(article);
      schema.remove("$id");
      schema.remove("$schema");
      ((ObjectNode) description.at(SCHEMAS)).set("Document", schema);
      return description.toString();
    } catch (IOException e) {
      throw new IllegalStateException("a description in the program is no JSON", e);
    }
  }

  private static String read(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8).replace("$version", ProgramVersion.current());
    } catch (IOException e) {
      throw new IllegalStateException(name + " in the program cannot be read", e);
    }
  }
}
