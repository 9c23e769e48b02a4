package dev.perekaz.report;

import dev.perekaz.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Builds an HTML page. Whatever comes as text is escaped; tags are the program's own. */
public final class Html {
  private final StringBuilder page = new StringBuilder();

  /** A whole page that loads nothing and runs nothing. */
  public static String page(String title, Html body) {
    String css = css();
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
        .formatted(hash(css), escape(title), css, body.page);
  }

  /** Adds the program's own markup as it is. */
  public Html tag(String markup) {
    page.append(markup);
    return this;
  }

  public Html text(String text) {
    page.append(escape(text));
    return this;
  }

  /** An element with nothing but text in it. */
  public Html element(String name, String attributes, String text) {
    return tag("<" + name + attributes + ">").text(text).tag("</" + name + ">");
  }

  /** An element with text in a language of its own, kept apart from the direction around it. */
  public Html element(String name, String attributes, Lang language, String text) {
    return element(name, attributes + in(language), text);
  }

  /** Attributes that say the language and direction of what is inside. */
  static String in(Lang language) {
    return " lang=\"%s\" dir=\"%s\"".formatted(escape(language.tag()), language.direction());
  }

  /**
   * Text with signs that would be markup, or would turn the direction of what follows, disarmed.
   */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    Disarmed.of(text).codePoints().forEach(c -> appendEscaped(safe, c));
    return safe.toString();
  }

  private static void appendEscaped(StringBuilder safe, int c) {
    switch (c) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(c);
    }
  }

  private static String css() {
    try (InputStream in = Html.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IOException("it is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own report.css", e);
    }
  }

  private static String hash(String css) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
