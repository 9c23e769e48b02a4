package dev.perekaz.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

/**
 * Writes JSON piece by piece: no reflection, so nothing is slow at the first time. What UTF-8
 * cannot hold (half a surrogate pair) becomes U+FFFD.
 */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** Something that writes a part of a document. */
  @FunctionalInterface
  interface Part {
    void write() throws IOException;
  }

  /** Something that writes one of several values. */
  @FunctionalInterface
  interface Item<T> {
    void write(T value) throws IOException;
  }

  /** Something that writes the fields of the document. */
  @FunctionalInterface
  interface Body {
    void write(Json json) throws IOException;
  }

  static String object(boolean pretty, Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      if (pretty) {
        out.setPrettyPrinter(layout());
      }
      Json json = new Json(out);
      out.writeStartObject();
      body.write(json);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string does not fail to be written to", e);
    }
    return text.toString();
  }

  /** The same on every system. */
  private static DefaultPrettyPrinter layout() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    return printer;
  }

  Json field(String name, String value) throws IOException {
    out.writeStringField(name, sound(value));
    return this;
  }

  Json field(String name, Optional<String> value) throws IOException {
    return value.isPresent() ? field(name, value.get()) : missing(name);
  }

  Json field(String name, long value) throws IOException {
    out.writeNumberField(name, value);
    return this;
  }

  /** Rounded to four digits behind the point. */
  Json field(String name, double value) throws IOException {
    out.writeNumberField(name, Math.round(value * 10_000) / 10_000.0);
    return this;
  }

  Json field(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
    return this;
  }

  Json object(String name, Part fields) throws IOException {
    out.writeFieldName(name);
    return object(fields);
  }

  Json object(Part fields) throws IOException {
    out.writeStartObject();
    fields.write();
    out.writeEndObject();
    return this;
  }

  <T> Json objects(String name, Collection<T> values, Item<T> fields) throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      object(() -> fields.write(value));
    }
    out.writeEndArray();
    return this;
  }

  Json strings(String name, Collection<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(sound(value));
    }
    out.writeEndArray();
    return this;
  }

  Json missing(String name) throws IOException {
    out.writeNullField(name);
    return this;
  }

  /** The value with U+FFFD for each half of a surrogate pair. */
  static String sound(String value) {
    return Replacement.in(value, Json::isWhole);
  }

  private static boolean isWhole(int codePoint) {
    return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
  }
}
