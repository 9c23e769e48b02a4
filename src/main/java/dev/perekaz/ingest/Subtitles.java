package dev.perekaz.ingest;

import dev.perekaz.ingest.SourceMarkup.Place;
import dev.perekaz.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads subtitles in SubRip's form: numbers and times stay, each caption is a passage. */
final class Subtitles {
  private static final Pattern CAPTION =
      Pattern.compile("-->[^\\r\\n]*(?:\\r\\n?|\\n)((?:[^\\r\\n]+(?:\\r\\n?|\\n|\\z))+)");
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][^>\\r\\n]*>|\\{\\\\[^}\\r\\n]*\\}");

  private Subtitles() {}

  static SourceMarkup of(String source) {
    SourceMarkup.Builder builder = new SourceMarkup.Builder(source);
    Matcher caption = CAPTION.matcher(source);
    while (caption.find()) {
      add(source, new Span(caption.start(1), caption.end(1)).strip(source), builder);
      builder.endPassage();
    }
    return builder.build();
  }

  private static void add(String source, Span caption, SourceMarkup.Builder builder) {
    int depth = 0;
    int done = caption.start();
    Matcher tag = TAG.matcher(source).region(caption.start(), caption.end());
    while (tag.find()) {
      addWords(source, new Span(done, tag.start()), depth, builder);
      depth += tag.group().startsWith("{") ? 0 : tag.group().startsWith("</") ? -1 : 1;
      done = tag.end();
    }
    addWords(source, new Span(done, caption.end()), depth, builder);
  }

  /** A caption's sentence runs on over its lines. */
  private static void addWords(String source, Span span, int depth, SourceMarkup.Builder builder) {
    if (!span.isEmpty()) {
      builder.add(span.in(source).replaceAll("\\R", " "), new Place(span, false), depth, false);
    }
  }
}
