package dev.perekaz.segment;

import dev.perekaz.text.Span;
import java.util.Locale;
import java.util.Set;

/** Says whether a mark in a text ends a sentence, and where the next one starts. */
final class SentenceEnd {
  private static final int NONE = -1;
  private static final String STOPS = ".!?…";
  private static final String WIDE_STOPS = "。！？｡";
  private static final String OTHER_STOPS = "؟۔।";
  private static final String CLOSERS = "\"'»”’“)]}›」』）】";
  private static final String OPENERS = "\"'«“„‘(‹[「『（【";
  private static final String DASHES = "-–—";

  /** Where a number with a stop is an ordinal: the 5th is written {@code 5.} */
  private static final Set<String> DOTTED_ORDINALS =
      Set.of("de", "cs", "sk", "hr", "fi", "da", "no");

  private final String text;
  private final int end;
  private final Abbreviations abbreviations;
  private final String language;

  SentenceEnd(String text, Span within, Abbreviations abbreviations, String language) {
    this.text = text;
    this.end = within.end();
    this.abbreviations = abbreviations;
    this.language = language;
  }

  /**
   * Where the sentence after the one that {@code at} ends starts, or -1 if it ends none.
   *
   * @param start of the sentence that {@code at} lies in
   */
  int cutBehind(int at, int start) {
    char c = text.charAt(at);
    if (c == '\n') {
      return emptyLine(at);
    }
    if (WIDE_STOPS.indexOf(c) >= 0) {
      return skipSpace(skipClosers(skipStops(at)));
    }
    if (at == start || STOPS.indexOf(c) < 0 && OTHER_STOPS.indexOf(c) < 0) {
      return NONE;
    }
    int stops = skipStops(at);
    int closed = skipClosers(stops);
    if (closed == end || !isSpace(closed)) {
      return NONE;
    }
    int next = skipSpace(closed);
    int picture = skipPictures(next);
    if (next == end) {
      return NONE;
    }
    boolean single = c == '.' && stops == at + 1;
    if (single && closed == stops && isAbbreviation(at, start, next)) {
      return NONE;
    }
    return startsSentence(picture) ? picture : NONE;
  }

  private int emptyLine(int at) {
    int next = at + 1;
    while (next < end && text.charAt(next) != '\n' && isSpace(next)) {
      next++;
    }
    return next < end && text.charAt(next) == '\n' ? skipSpace(next) : NONE;
  }

  private int skipStops(int from) {
    int at = from;
    while (at < end && (STOPS + WIDE_STOPS + OTHER_STOPS).indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private int skipClosers(int from) {
    int at = from;
    while (at < end && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < end && isSpace(at)) {
      at++;
    }
    return at;
  }

  /** Emoji between two sentences belong to the one before. */
  private int skipPictures(int from) {
    int at = from;
    int picture = from;
    while (at < end && isPicture(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
      if (at < end && isSpace(at)) {
        at = skipSpace(at);
        picture = at;
      }
    }
    return at == end ? end : picture;
  }

  private static boolean isPicture(int c) {
    return c >= 0x2190 && c <= 0x2BFF || c >= 0x1F000 && c <= 0x1FAFF || c == 0xFE0F || c == 0x200D;
  }

  private boolean startsSentence(int at) {
    if (at >= end) {
      return false;
    }
    int word = at;
    while (word < end && (OPENERS + DASHES).indexOf(text.charAt(word)) >= 0) {
      word = DASHES.indexOf(text.charAt(word)) >= 0 ? skipSpace(word + 1) : word + 1;
    }
    return word == end || !Character.isLowerCase(text.codePointAt(word));
  }

  private boolean isSpace(int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean isAbbreviation(int stop, int start, int next) {
    String word = wordBefore(stop, start);
    String lower = word.toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return false;
    }
    if (isNumber(word)) {
      return word.length() <= 2
          && (stop - word.length() == start || DOTTED_ORDINALS.contains(language));
    }
    if (abbreviations.inner().contains(lower)) {
      return true;
    }
    boolean dotted = isInitial(word) || word.indexOf('.') > 0;
    if (abbreviations.ending().contains(lower) || dotted) {
      return !mayEndHere(word, next);
    }
    return false;
  }

  /** Letters, digits, hyphens and inner stops before the stop. */
  private String wordBefore(int stop, int start) {
    int from = stop;
    while (from > start && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, stop);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '°';
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  /**
   * Whether the sentence may end behind an abbreviation or an initial, by the word that follows.
   */
  private boolean mayEndHere(String word, int next) {
    if (!Character.isUpperCase(text.codePointAt(next)) && OPENERS.indexOf(text.charAt(next)) < 0) {
      return false;
    }
    boolean initial = isInitial(word);
    return abbreviations.starters().isEmpty()
        ? !initial
        : abbreviations.startsSentence(wordFrom(next));
  }

  private String wordFrom(int next) {
    int from = next;
    while (from < end && OPENERS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < end && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }
}
