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
 * The texts in a {@code model.json}. Read token by token: a tree would take the program a fifth of
 * a second to load classes for.
 *
 * @param values by field; a field with one text has one
 */
record ModelDescription(Map<String, List<String>> values) {
  ModelDescription {
    values = Map.copyOf(values);
  }

  /**
   * Reads a description; an empty one where there is no such file.
   *
   * @throws ModelFormatException if the file is no JSON object
   */
  static ModelDescription read(Path file) throws ModelFormatException {
    if (!Files.exists(file)) {
      return new ModelDescription(Map.of());
    }
    try (JsonParser in = new JsonFactory().createParser(file.toFile())) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new ModelFormatException(file, "is no JSON object; it should begin with {");
      }
      Map<String, List<String>> values = new HashMap<>();
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String field = in.currentName();
        in.nextToken();
        values.put(field, texts(in));
      }
      return new ModelDescription(values);
    } catch (IOException e) {
      throw new ModelFormatException(file, "is no JSON: " + e.getMessage(), e);
    }
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
