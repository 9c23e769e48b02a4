package dev.perekaz.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perekaz.text.Lang;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The fields of a JSON body.
 *
 * @param json an object
 */
record Body(JsonNode json) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * @throws Refusal if the body is no JSON object
   */
  static Body of(Context request) {
    try {
      JsonNode json = MAPPER.readTree(request.body());
      if (!json.isObject()) {
        throw Refusal.bad("the body is to be a JSON object, such as {\"text\": \"…\"}");
      }
      return new Body(json);
    } catch (JsonProcessingException e) {
      throw Refusal.bad("the body is no JSON: %s", e.getOriginalMessage());
    }
  }

  Optional<Body> object(String field) {
    return present(field, JsonNode::isObject, "an object").map(Body::new);
  }

  Optional<String> text(String field) {
    return present(field, JsonNode::isTextual, "a text").map(JsonNode::textValue);
  }

  Optional<Integer> whole(String field) {
    return present(field, JsonNode::canConvertToInt, "a whole number").map(JsonNode::intValue);
  }

  Optional<Double> number(String field) {
    return present(field, JsonNode::isNumber, "a number").map(JsonNode::doubleValue);
  }

  Optional<Lang> language(String field) {
    return text(field).map(Body::languageOf);
  }

  static Lang languageOf(String tag) {
    try {
      return new Lang(tag);
    } catch (IllegalArgumentException e) {
      throw Refusal.because(e);
    }
  }

  Optional<List<String>> texts(String field) {
    return present(field, JsonNode::isArray, "a list of texts").map(list -> texts(field, list));
  }

  private static List<String> texts(String field, JsonNode list) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list) {
      if (!item.isTextual()) {
        throw Refusal.bad("%s is to be a list of texts; it has %s", field, item);
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  private Optional<JsonNode> present(String field, Predicate<JsonNode> form, String what) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!form.test(value)) {
      throw Refusal.bad("%s is to be %s, not %s", field, what, value.getNodeType());
    }
    return Optional.of(value);
  }
}
