package dev.perekaz.ingest;

import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Post;
import dev.perekaz.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attribution that an embedded post leaves in plain text:
 *
 * <pre>
 * pic.twitter.com/plWzSEmic2 — Name ✌️ (@handle) September 5, 2023
 * — Name (t.me/channel/1234), 14 March 2024
 * t.me/channel/1234 — Name (@channel) March 14, 2024
 * — Telegram: Name (@channel) 14 березня 2024 р.
 * </pre>
 *
 * Links before it are optional; of links and date there must be at least one.
 */
record PostFooter(Span span, BlockKind kind, Post post) {
  private static final String LINK =
      "(?:https?://t\\.co/|pic\\.twitter\\.com/|https?://(?:twitter|x)\\.com/|(?:https?://)?t\\.me/)[^\\s()]+";
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?<links>(?:"
              + LINK
              + "\\s+){0,4})[—–-]{1,2}\\s*(?<telegram>Telegram[:,]?\\s+)?"
              + "(?<author>[^()\\n@—]{1,80}?)\\s*"
              + "\\((?:(?<handle>@\\w{1,30})|(?:https?://)?t\\.me/(?<channel>\\w{1,32})(?:/\\d+)?)\\)"
              + ",?(?:\\s+(?<date>"
              + WrittenDate.REGEX
              + "))?");
  private static final Pattern ONE_LINK = Pattern.compile(LINK);

  /** The footers within a stretch, in order. */
  static List<PostFooter> find(String text, Span within) {
    List<PostFooter> found = new ArrayList<>();
    Matcher matcher = FOOTER.matcher(text).region(within.start(), within.end());
    while (matcher.find()) {
      boolean dated = matcher.group("date") != null;
      boolean linked = !matcher.group("links").isEmpty() || matcher.group("channel") != null;
      if (dated || linked) {
        found.add(of(text, matcher));
      }
    }
    return found;
  }

  /** The same post with the links of its own text before those of the footer. */
  Post postOf(String text, Span body) {
    List<String> links = new ArrayList<>(links(body.in(text)));
    post.links().stream().filter(link -> !links.contains(link)).forEach(links::add);
    return new Post(post.footer(), post.author(), post.handle(), post.date(), links);
  }

  private static PostFooter of(String text, Matcher matcher) {
    String channel = matcher.group("channel");
    boolean telegram =
        channel != null
            || matcher.group("telegram") != null
            || matcher.group("links").contains("t.me/");
    Optional<String> handle =
        Optional.ofNullable(matcher.group("handle"))
            .or(() -> Optional.ofNullable(channel).map(name -> "@" + name));
    Optional<LocalDate> date =
        Optional.ofNullable(matcher.group("date")).flatMap(WrittenDate::parse);
    Span span = new Span(matcher.start(), matcher.end());
    Span author = new Span(matcher.start("author"), matcher.end("author"));
    return new PostFooter(
        span,
        telegram ? BlockKind.TELEGRAM_POST : BlockKind.TWEET,
        new Post(span, name(text, author), handle, date, links(span.in(text))));
  }

  private static List<String> links(String text) {
    return ONE_LINK.matcher(text).results().map(link -> link.group()).distinct().toList();
  }

  /** The author without the emoji around the name. */
  private static Optional<Span> name(String text, Span author) {
    int start = author.start();
    int end = author.end();
    while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (start < end && !Character.isLetterOrDigit(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }
}
