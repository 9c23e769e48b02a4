package dev.perekaz.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML 1.0 piece by piece. Of what XML cannot hold (most control characters, half a surrogate
 * pair), each character becomes U+FFFD.
 */
final class Xml {
  private final XMLStreamWriter out;
  private int depth;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  /** Something that writes a part of a document. */
  @FunctionalInterface
  interface Part {
    void write() throws XMLStreamException;
  }

  /** Something that writes the document's one element. */
  @FunctionalInterface
  interface Body {
    void write(Xml xml) throws XMLStreamException;
  }

  static String document(Body body) {
    StringWriter text = new StringWriter();
    try {
      // The JDK's own, whatever else is on the class path.
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      body.write(new Xml(out));
      out.writeCharacters("\n");
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string does not fail to be written to", e);
    }
    return text.toString();
  }

  /**
   * An element that holds others, on lines of their own.
   *
   * @param attributes names and values in turn
   */
  void element(String name, Part content, String... attributes) throws XMLStreamException {
    start(name, attributes);
    depth++;
    content.write();
    depth--;
    line();
    out.writeEndElement();
  }

  /**
   * An element that holds text.
   *
   * @param attributes names and values in turn
   */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    inline(name, () -> characters(text), attributes);
  }

  /**
   * An element whose content is written as it stands.
   *
   * @param attributes names and values in turn
   */
  void inline(String name, Part content, String... attributes) throws XMLStreamException {
    start(name, attributes);
    content.write();
    out.writeEndElement();
  }

  private void start(String name, String... attributes) throws XMLStreamException {
    line();
    out.writeStartElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], sound(attributes[i + 1]).replaceAll("\\s", " "));
    }
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** An element without content, within a line of text. */
  void sign(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(name);
    attributes(attributes);
  }

  /** A bare carriage return would be read as a line feed. */
  void characters(String text) throws XMLStreamException {
    String[] lines = sound(text).split("\r", -1);
    out.writeCharacters(lines[0]);
    for (int i = 1; i < lines.length; i++) {
      out.writeEntityRef("#13");
      out.writeCharacters(lines[i]);
    }
  }

  private static String sound(String text) {
    return Replacement.in(text, Xml::canHold);
  }

  /** Whether a character may stand in XML 1.0 (section 2.2, production 2). */
  static boolean canHold(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
