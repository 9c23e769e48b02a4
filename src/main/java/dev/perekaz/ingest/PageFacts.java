package dev.perekaz.ingest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself. */
record PageFacts(Optional<String> title, Optional<LocalDate> date) {
  private static final Pattern JSON_DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"(\\d{4}-\\d\\d-\\d\\d)");

  static PageFacts of(Document page) {
    Optional<String> title =
        first(
            Stream.of(
                value(page, "meta[property=og:title]", "content"),
                text(page, "article h1, main h1, h1"),
                text(page, "title")));
    Optional<String> date =
        first(
            Stream.of(
                value(page, "meta[property=article:published_time]", "content"),
                jsonDate(page),
                value(page, "time[datetime]", "datetime")));
    return new PageFacts(title, date.flatMap(WrittenDate::parse));
  }

  private static Optional<String> first(Stream<Optional<String>> sources) {
    return sources.flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> value(Document page, String selector, String attribute) {
    return Optional.ofNullable(page.selectFirst(selector))
        .map(element -> element.attr(attribute).strip())
        .filter(value -> !value.isEmpty());
  }

  private static Optional<String> text(Document page, String selector) {
    return Optional.ofNullable(page.selectFirst(selector))
        .map(Element::text)
        .filter(text -> !text.isBlank());
  }

  private static Optional<String> jsonDate(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .map(script -> JSON_DATE.matcher(script.data()))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }
}
