package dev.perekaz.ingest;

import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a paragraph says from what an embed, an advertisement or a pointer to other articles
 * left in it. Nothing is deleted: what is no block is a removal.
 */
final class Cleaner {
  private static final int LONGEST_POINTER = 300;
  private static final Pattern POINTER =
      Pattern.compile(
          "(?i:related|read more|read also|see also|also read|more on this|читайте також|читайте также|чытайце таксама|див\\. також)"
              + "\\s*[:|].*",
          Pattern.DOTALL | Pattern.UNICODE_CASE);
  private static final Pattern ADVERTISEMENT =
      Pattern.compile(
          "(?i:advertisement|advertisement continue reading.*|story continues below.*|sponsored( content)?|реклама)[.:]?");
  private static final Pattern STUCK_ADVERTISEMENT =
      Pattern.compile("(?:ADVERTISEMENT|РЕКЛАМА)\\s+(?=\\p{Lu})");
  private static final Pattern SHARE_BAR =
      Pattern.compile(
          "(?i:share( this( article| story)?)?|share on (facebook|x|twitter).*|tweet|print|email|sign up for our newsletter.*|поділитися|поделиться)[.!]?");
  private static final Pattern FRAME =
      Pattern.compile(
          "(?:^|(?<=[.!?:”\"»)]\\s))x (?:YouTube|Vimeo|Facebook|Instagram|TikTok|Telegram) (?:Video|Post|Reel|Embed)\\s*");
  private static final Pattern POST_MARKER =
      Pattern.compile("(?:^\\s*|(?<=[.!?:”\"»)]\\s))x\\s+(?=\\S)");

  private final Layout layout;
  private final String text;

  Cleaner(Layout layout) {
    this.layout = layout;
    this.text = layout.text();
  }

  /** Sorts out one paragraph, or another block that the source sets apart. */
  void paragraph(Span span, BlockKind kind, Optional<Lang> declared) {
    Span words = span.strip(text);
    Optional<RemovalKind> whole = wholeRemoval(words.in(text));
    if (whole.isPresent() && kind != BlockKind.LIST_ITEM) {
      layout.removal(words, whole.get());
      return;
    }
    Span rest = words;
    Matcher stuck = STUCK_ADVERTISEMENT.matcher(text).region(words.start(), words.end());
    if (stuck.lookingAt()) {
      layout.removal(new Span(stuck.start(), stuck.end()), RemovalKind.ADVERTISEMENT);
      rest = new Span(stuck.end(), words.end());
    }
    posts(rest, kind, declared);
  }

  private static Optional<RemovalKind> wholeRemoval(String words) {
    if (ADVERTISEMENT.matcher(words).matches()) {
      return Optional.of(RemovalKind.ADVERTISEMENT);
    }
    if (SHARE_BAR.matcher(words).matches()) {
      return Optional.of(RemovalKind.BOILERPLATE);
    }
    return words.length() <= LONGEST_POINTER && POINTER.matcher(words).matches()
        ? Optional.of(RemovalKind.RELATED)
        : Optional.empty();
  }

  /** Cuts the posts out, each with its footer; what lies between is the paragraph's own. */
  private void posts(Span span, BlockKind kind, Optional<Lang> declared) {
    int done = span.start();
    for (PostFooter footer : PostFooter.find(text, span)) {
      Span before = new Span(done, footer.span().start());
      Span marker = postMarker(before);
      frames(new Span(done, marker.start()), kind, declared);
      layout.removal(marker, RemovalKind.EMBED_MARKER);
      Span body = new Span(/* start= */ marker.end(), /* end= */ footer.span().start());
      layout.block(
          body,
          kind.isPost() ? kind : footer.kind(),
          declared,
          Optional.of(footer.postOf(text, body)));
      layout.removal(footer.span(), RemovalKind.EMBED_FOOTER);
      done = footer.span().end();
    }
    frames(new Span(done, span.end()), kind, declared);
  }

  /** The {@code x} before a post's text; without one, the post starts where the stretch does. */
  private Span postMarker(Span before) {
    Span last = new Span(before.start(), before.start());
    Matcher marker =
        POST_MARKER.matcher(text).region(before.start(), before.end()).useTransparentBounds(true);
    while (marker.find()) {
      last = new Span(marker.start(), marker.end());
    }
    return last;
  }

  private void frames(Span span, BlockKind kind, Optional<Lang> declared) {
    int done = span.start();
    Matcher frame = FRAME.matcher(text).region(span.start(), span.end()).useTransparentBounds(true);
    while (frame.find()) {
      layout.block(new Span(done, frame.start()), kind, declared, Optional.empty());
      layout.removal(new Span(frame.start(), frame.end()), RemovalKind.EMBED_MARKER);
      done = frame.end();
    }
    layout.block(new Span(done, span.end()), kind, declared, Optional.empty());
  }
}
