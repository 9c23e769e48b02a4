package dev.perekaz.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.perekaz.marian.ModelFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@code model.json} says. Read token by token: a tree would take the program a fifth of a
 * second to load classes for.
 *
 * @param values texts by field; a field with one text has one
 * @param qualities the figures under {@code quality}, which is one object or a list of them
 */
record ModelDescription(Map<String, List<String>> values, List<Quality> qualities) {
  private static final String QUALITY = "quality";

  ModelDescription {
    values = Map.copyOf(values);
    qualities = List.copyOf(qualities);
  }

  /**
   * Reads a description; an empty one where there is no such file.
   *
   * @throws ModelFormatException if the file is no JSON object
   */
  static ModelDescription read(Path file) throws ModelFormatException {
    if (!Files.exists(file)) {
      return new ModelDescription(Map.of(), List.of());
    }
    try (JsonParser in = new JsonFactory().createParser(file.toFile())) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new ModelFormatException(file, "is no JSON object; it should begin with {");
      }
      return read(in);
    } catch (IOException e) {
      throw new ModelFormatException(file, "is no JSON: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static ModelDescription read(JsonParser in) throws IOException {
    Map<String, List<String>> values = new HashMap<>();
    List<Quality> qualities = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String field = in.currentName();
      in.nextToken();
      if (field.equals(QUALITY)) {
        addQualities(in, qualities);
      } else {
        values.put(field, texts(in));
      }
    }
    return new ModelDescription(values, qualities);
  }

  private static void addQualities(JsonParser in, List<Quality> qualities) throws IOException {
    if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        addQualities(in, qualities);
      }
    } else if (in.currentToken() == JsonToken.START_OBJECT) {
      quality(in).ifPresent(qualities::add);
    }
  }

  /** The figure of an object; none where it lacks the metric or the value. */
  private static Optional<Quality> quality(JsonParser in) throws IOException {
    Map<String, String> fields = new HashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String field = in.currentName();
      if (in.nextToken().isScalarValue()) {
        fields.put(field, in.getText());
      } else {
        in.skipChildren();
      }
    }
    return Optional.ofNullable(fields.get("metric"))
        .flatMap(
            metric ->
                Optional.ofNullable(fields.get("value"))
                    .map(
                        value ->
                            new Quality(
                                metric,
                                fields.getOrDefault("set", ""),
                                Double.parseDouble(value),
                                Optional.ofNullable(fields.get("pair")))));
  }

  private static List<String> texts(JsonParser in) throws IOException {
    List<String> texts = new ArrayList<>();
    if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        texts.addAll(texts(in));
      }
    } else if (in.currentToken() == JsonToken.VALUE_STRING) {
      texts.add(in.getText());
    } else {
      in.skipChildren();
    }
    return texts;
  }

  List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  Optional<String> first(String field) {
    return all(field).stream().findFirst();
  }
}
