package dev.perekaz.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client of LibreTranslate's protocol sent, be it a JSON object, a form or a query.
 *
 * @param json an object
 * @param typed whether the client sent JSON; else every value is a text
 */
record Parameters(JsonNode json, boolean typed) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * @throws Refusal if the body is JSON, but no object
   */
  static Parameters of(Context request) {
    return isJson(request)
        ? new Parameters(object(request.body()), true)
        : new Parameters(fields(request), false);
  }

  /** Some clients name no type at all. */
  private static boolean isJson(Context request) {
    String type = request.contentType();
    return type == null
        ? !request.body().isBlank()
        : type.matches("(?i)application/(.*\\+)?json.*");
  }

  private static JsonNode object(String body) {
    try {
      JsonNode json = MAPPER.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      // Said below; the exception would quote the text.
    }
    throw Refusal.bad("Invalid JSON format");
  }

  private static JsonNode fields(Context request) {
    ObjectNode fields = Answers.object();
    addFirst(request.formParamMap(), fields);
    addFirst(request.queryParamMap(), fields);
    return fields;
  }

  private static void addFirst(Map<String, List<String>> values, ObjectNode fields) {
    values.forEach((name, list) -> list.stream().limit(1).forEach(text -> fields.put(name, text)));
  }

  /** A text that is there and not empty. */
  Optional<String> text(String name) {
    JsonNode value = json.path(name);
    return Optional.of(value.asText())
        .filter(text -> value.isValueNode() && !value.isNull())
        .filter(text -> !text.isEmpty());
  }

  /**
   * @throws Refusal if it is missing or empty
   */
  String required(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  static Refusal missing(String name) {
    return Refusal.bad("Invalid request: missing %s parameter", name);
  }

  /** Whether there are several texts rather than one. */
  boolean isBatch(String name) {
    return json.path(name).isArray();
  }

  /**
   * One text or all of a batch. The line ends of a form, which are CR LF, become LF.
   *
   * @throws Refusal if there is none
   */
  List<String> texts(String name) {
    JsonNode value = json.path(name);
    if (!value.isArray()) {
      String text = required(name);
      return List.of(typed ? text : text.replaceAll("\\R", "\n"));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (!item.isTextual()) {
        throw Refusal.bad("Invalid request: %s is to be a text or a list of texts", name);
      }
      texts.add(item.textValue());
    }
    if (texts.isEmpty()) {
      throw missing(name);
    }
    return texts;
  }
}
