package dev.perekaz.translate;

import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretches of a sentence that no model may touch: links, e-mail addresses, handles, hashtags
 * and emoji.
 */
final class Protected {
  private static final String LINK =
      "(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.me/)[^\\s<>«»“”\"]*[\\p{L}\\p{N}/=_-]";
  private static final String MAIL = "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+";
  private static final String HANDLE = "(?<![\\p{L}\\p{N}_])@[A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*";
  private static final String HASHTAG =
      "(?<![\\p{L}\\p{N}_&])#[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*";
  // Extended pictographic, with its modifiers and joiners, or a flag, or a keycap (UTS #51).
  private static final String PICTURE =
      "[\\x{2194}-\\x{21AA}\\x{231A}-\\x{23FF}\\x{25AA}-\\x{27BF}\\x{2934}-\\x{2B55}\\x{1F000}-\\x{1F1E5}\\x{1F200}-\\x{1F3FA}\\x{1F400}-\\x{1FAFF}]";
  private static final String MODIFIER = "[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]*";
  private static final String EMOJI =
      "(?:"
          + PICTURE
          + MODIFIER
          + "(?:\\x{200D}"
          + PICTURE
          + MODIFIER
          + ")*"
          + "|[\\x{1F1E6}-\\x{1F1FF}]{2}|[0-9#*]\\x{FE0F}?\\x{20E3})";
  private static final Pattern TOKEN =
      Pattern.compile(String.join("|", LINK, MAIL, HANDLE, HASHTAG, EMOJI));

  private Protected() {}

  /** The protected stretches of {@code text}, in order. */
  static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found;
  }

  /** The protected stretches as they are written, sorted. */
  static List<String> tokens(String text) {
    return find(text).stream().map(span -> span.in(text)).sorted().toList();
  }

  /** {@code text} with a blank in place of every protected stretch. */
  static String without(String text) {
    return TOKEN.matcher(text).replaceAll(" ");
  }
}
