package dev.perekaz.ingest;

import dev.perekaz.text.Block;
import dev.perekaz.text.Post;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A reading as lines that a person can check. */
final class ReadingDump {
  private ReadingDump() {}

  private record Line(Span span, String text) {}

  static String of(Reading reading) {
    String text = reading.article().text();
    List<Line> lines = new ArrayList<>();
    for (Block block : reading.article().blocks()) {
      String declared = block.declared().map(language -> " lang=" + language).orElse("");
      String post = block.post().map(p -> post(p, text)).orElse("");
      lines.add(new Line(block.span(), block.kind() + declared + post + quote(block.span(), text)));
    }
    for (Removal removal : reading.removals()) {
      lines.add(new Line(removal.span(), "- " + removal.kind() + quote(removal.span(), text)));
    }
    lines.sort(Comparator.comparing(Line::span));
    StringBuilder dump = new StringBuilder();
    dump.append("title: ").append(reading.article().title().orElse("-")).append('\n');
    dump.append("date: ")
        .append(reading.article().date().map(Object::toString).orElse("-"))
        .append('\n');
    lines.forEach(line -> dump.append(line.text()).append('\n'));
    return dump.toString();
  }

  private static String quote(Span span, String text) {
    return " [%d, %d) «%s»".formatted(span.start(), span.end(), span.in(text).replace("\n", "⏎"));
  }

  private static String post(Post post, String text) {
    return " author=%s handle=%s date=%s links=%s"
        .formatted(
            post.author().map(span -> span.in(text)).orElse("-"),
            post.handle().orElse("-"),
            post.date().map(Object::toString).orElse("-"),
            post.links());
  }
}
