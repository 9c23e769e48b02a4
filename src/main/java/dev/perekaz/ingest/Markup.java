package dev.perekaz.ingest;

import dev.perekaz.text.LanguagePair;
import java.util.List;
import java.util.Locale;

/** A text whose words can be put in another language while everything around them stays. */
public sealed interface Markup permits HtmlMarkup, SourceMarkup {
  /** The endings of files that can be read. */
  List<String> ENDINGS = List.of(".txt", ".html", ".htm", ".md", ".srt");

  /** What is to be read in it, in order. */
  List<Passage> passages();

  /**
   * The whole with other words. To be called once.
   *
   * @param words one list for each passage, in it one text for each piece
   */
  String rewrite(List<List<String>> words, LanguagePair languages);

  /** A page or a part of one. */
  static Markup html(String html) {
    return HtmlMarkup.of(html);
  }

  /**
   * Reads a file; its ending tells the format.
   *
   * @throws UnreadableArticleException if it holds no text
   * @throws IllegalArgumentException if the name has none of {@link #ENDINGS}
   */
  static Markup read(String name, byte[] bytes) throws UnreadableArticleException {
    String text = DecodedText.of(name, bytes).text();
    try {
      return switch (ending(name)) {
        case ".txt" -> SourceMarkup.lines(text);
        case ".html", ".htm" -> HtmlMarkup.of(text);
        case ".md" -> MarkdownMarkup.of(text);
        case ".srt" -> Subtitles.of(text);
        default -> throw new IllegalArgumentException("no text file is called " + name);
      };
    } catch (StackOverflowError e) {
      throw new UnreadableArticleException(
          name, "has quotes or lists nested thousands deep; no article is like that", e);
    }
  }

  /** In lower case, with its dot; empty if there is none. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }
}
