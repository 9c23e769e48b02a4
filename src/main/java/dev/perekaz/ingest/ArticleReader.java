package dev.perekaz.ingest;

import dev.perekaz.ingest.Source.Format;
import dev.perekaz.text.Sha256;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads articles from plain text, HTML and Markdown. Safe for use by several threads. */
public final class ArticleReader {
  private static final Pattern LOOKS_LIKE_HTML =
      Pattern.compile(
          "\\s*(?:<!doctype html|<html|<!--|<head|<body|<article|<p[ >]|<div[ >])",
          Pattern.CASE_INSENSITIVE);
  private static final int LARGEST = 100_000_000;

  /**
   * Reads a file; its ending tells the format.
   *
   * @throws UnreadableArticleException if there is no such file, it cannot be read, or it holds no
   *     text
   */
  public Reading read(Path file) throws UnreadableArticleException {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.isDirectory(file)) {
        throw new UnreadableArticleException(name, "is a folder, not a file");
      }
      if (Files.size(file) > LARGEST) {
        throw new UnreadableArticleException(
            name, "has %,d bytes; an article has at most %,d".formatted(Files.size(file), LARGEST));
      }
      return read(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableArticleException(name, reason(file, e), e);
    }
  }

  /**
   * Reads bytes.
   *
   * @param name a file's name, whose ending tells the format; without one that is known, the text
   *     itself does
   * @throws UnreadableArticleException if the bytes hold no text
   */
  public Reading read(String name, byte[] bytes) throws UnreadableArticleException {
    DecodedText decoded = DecodedText.of(name, bytes);
    Format format = format(name, decoded.text());
    Source source = new Source(name, format, decoded.charset().name(), Sha256.of(bytes).hex());
    Reading reading = read(source, decoded.text());
    if (reading.article().blocks().isEmpty()) {
      throw new UnreadableArticleException(name, "holds no text to be read");
    }
    return reading;
  }

  /** The Markdown parser and its renderer call themselves for each level of quotes and lists. */
  private static Reading read(Source source, String text) throws UnreadableArticleException {
    try {
      return switch (source.format()) {
        case PLAIN -> PlainText.read(source, text);
        case HTML -> HtmlText.read(source, text);
        case MARKDOWN -> MarkdownText.read(source, text);
      };
    } catch (StackOverflowError e) {
      throw new UnreadableArticleException(
          source.name(), "has quotes or lists nested thousands deep; no article is like that", e);
    }
  }

  /** What kept a file from being read, in words. */
  static String reason(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return e instanceof AccessDeniedException
        ? "may not be read; check its permissions"
        : "cannot be read: " + e.getMessage();
  }

  private static Format format(String name, String text) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".html") || lower.endsWith(".htm")) {
      return Format.HTML;
    }
    if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
      return Format.MARKDOWN;
    }
    boolean html = !lower.endsWith(".txt") && LOOKS_LIKE_HTML.matcher(text).lookingAt();
    return html ? Format.HTML : Format.PLAIN;
  }
}
