package dev.perekaz.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The fields of a JSON object, as {@link Json} writes them. Every method throws {@link
 * IllegalArgumentException} if the field is missing or is of another type.
 */
record JsonFields(JsonNode object) {
  String text(String name) {
    return text(name, object.required(name));
  }

  private static String text(String name, JsonNode value) {
    require(value.isTextual(), name, "a text", value);
    return value.textValue();
  }

  Optional<String> optionalText(String name) {
    return object.required(name).isNull() ? Optional.empty() : Optional.of(text(name));
  }

  /** A text that older documents do not have. */
  Optional<String> textIfAny(String name) {
    return object.has(name) ? optionalText(name) : Optional.empty();
  }

  int integer(String name) {
    JsonNode value = object.required(name);
    require(value.isInt(), name, "a whole number", value);
    return value.intValue();
  }

  double decimal(String name) {
    JsonNode value = object.required(name);
    require(value.isNumber(), name, "a number", value);
    return value.doubleValue();
  }

  boolean truth(String name) {
    JsonNode value = object.required(name);
    require(value.isBoolean(), name, "true or false", value);
    return value.booleanValue();
  }

  JsonFields fields(String name) {
    return fields(name, object.required(name));
  }

  private static JsonFields fields(String name, JsonNode value) {
    require(value.isObject(), name, "an object", value);
    return new JsonFields(value);
  }

  boolean has(String name) {
    return object.has(name);
  }

  <T> List<T> list(String name, Function<JsonFields, T> item) {
    return values(name).map(value -> item.apply(fields(name, value))).toList();
  }

  List<String> texts(String name) {
    return values(name).map(value -> text(name, value)).toList();
  }

  private Stream<JsonNode> values(String name) {
    JsonNode values = object.required(name);
    require(values.isArray(), name, "a list", values);
    return StreamSupport.stream(values.spliterator(), false);
  }

  /** The value that {@link JsonReport#code} gives. */
  <E extends Enum<E>> E choice(String name, Class<E> type) {
    return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  Lang language(String name) {
    return new Lang(text(name));
  }

  Span span() {
    return new Span(integer("start"), integer("end"));
  }

  private static void require(boolean holds, String name, String kind, JsonNode value) {
    if (!holds) {
      throw new IllegalArgumentException(
          "\"%s\" is %s, not %s".formatted(name, value.getNodeType(), kind));
    }
  }
}
