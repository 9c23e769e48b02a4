package dev.perekaz.marian;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The flat YAML that Marian keeps inside a model: {@code key: value} a line, lists on lines of
 * their own ({@code - value}) joined here by blanks.
 */
record ModelSettings(Map<String, String> values) {
  ModelSettings {
    values = Map.copyOf(values);
  }

  static ModelSettings parse(String yaml) {
    Map<String, String> values = new LinkedHashMap<>();
    String key = "";
    for (String line : yaml.replace("\0", "").split("\n", -1)) {
      String text = line.strip();
      int colon = text.indexOf(':');
      if (text.startsWith("- ")) {
        values.merge(key, text.substring(2), (before, item) -> (before + " " + item).strip());
      } else if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        key = text.substring(0, colon);
        values.put(key, unquote(text.substring(colon + 1).strip()));
      }
    }
    return new ModelSettings(values);
  }

  String get(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  private static String unquote(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.startsWith("\"") && value.endsWith("\"")
                || value.startsWith("'") && value.endsWith("'"));
    String bare = quoted ? value.substring(1, value.length() - 1) : value;
    return bare.equals("[]") ? "" : bare;
  }
}
