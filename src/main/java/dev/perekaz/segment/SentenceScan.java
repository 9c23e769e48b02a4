package dev.perekaz.segment;

import dev.perekaz.segment.Following.Kind;
import dev.perekaz.segment.Following.Tail;
import dev.perekaz.segment.Following.Word;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One pass over a stretch of text. */
final class SentenceScan {
  /** Links that stand for a picture or a page, never for a word of the sentence. */
  private static final Pattern MEDIA_LINK =
      Pattern.compile("(?:https?://)?(?:pic\\.twitter\\.com|t\\.co)/\\w+");

  private static final int LONGEST_MEDIA_LINK = 60;

  /** Behind these a Chinese or Japanese sentence goes on, although its quotation ended. */
  private static final Pattern GOES_ON = Pattern.compile("[，、；：,;とっ]|[^，。！？“”「」\\s]{0,6}[说說道问問]");

  private static final Word SIGN = new Word(Kind.OTHER, "", false);

  private final String text;
  private final int end;
  private final FullStop fullStop;
  private final Following following;
  private final List<Span> sentences = new ArrayList<>();
  private int sentence;
  private int token;
  private boolean tokenHasWord;
  private int words;

  SentenceScan(String text, Span within, Abbreviations known) {
    this.text = text;
    this.end = within.end();
    this.fullStop = new FullStop(text, known);
    this.following = new Following(text, end);
    this.sentence = within.start();
    this.token = within.start();
  }

  List<Span> sentences() {
    int at = sentence;
    while (at < end) {
      at = step(at);
    }
    if (sentence < end) {
      sentences.add(new Span(sentence, end));
    }
    return List.copyOf(sentences);
  }

  /** Goes on from {@code at} and returns where to; always ahead. */
  private int step(int at) {
    char c = text.charAt(at);
    if (Marks.isTerminator(c)) {
      return ending(Ending.at(text, at, end));
    }
    if (Marks.isWhite(c)) {
      return gap(at);
    }
    int codePoint = text.codePointAt(at);
    if (!tokenHasWord && Character.isLetterOrDigit(codePoint)) {
      tokenHasWord = true;
      words++;
    }
    return Math.min(end, at + Character.charCount(codePoint));
  }

  private int cut(int at) {
    sentences.add(new Span(sentence, at));
    sentence = at;
    words = 0;
    startToken(at);
    return at;
  }

  private void startToken(int at) {
    token = at;
    tokenHasWord = false;
  }

  private int gap(int at) {
    int next = following.skipWhite(at);
    if (at > sentence && next < end && (endsLine(at, next) || endsWithMediaLink(at, next))) {
      return cut(next);
    }
    startToken(next);
    return next;
  }

  private boolean endsLine(int at, int next) {
    int breaks = following.lineBreaks(at, next);
    return breaks > 1 || (breaks == 1 && following.startsItem(next));
  }

  private boolean endsWithMediaLink(int at, int next) {
    return at - token < LONGEST_MEDIA_LINK
        && "hpt".indexOf(text.charAt(token)) >= 0
        && MEDIA_LINK.matcher(text).region(token, at).matches()
        && Character.isUpperCase(text.codePointAt(next));
  }

  private int ending(Ending ending) {
    int next = following.skipWhite(ending.end());
    if (words == 0 || next == end) {
      return ending.end();
    }
    if (next == ending.end()) {
      return endsWithoutSpace(ending) ? cut(next) : next;
    }
    boolean newLine = following.lineBreaks(ending.end(), next) > 0;
    Tail tail = newLine ? new Tail(next, true) : following.tail(next);
    return tail.end() == next ? spaced(ending, next, newLine) : attached(ending, next, tail);
  }

  private boolean endsWithoutSpace(Ending ending) {
    int codePoint = text.codePointAt(ending.end());
    boolean unspaced =
        ending.isUnspaced(text) || (!ending.isFullStop(text) && Marks.isUnspacedLetter(codePoint));
    boolean goesOn =
        ending.isClosed() && GOES_ON.matcher(text).region(ending.end(), end).lookingAt();
    return unspaced && !goesOn;
  }

  private int spaced(Ending ending, int next, boolean newLine) {
    return ends(ending, following.word(next), newLine) ? cut(next) : ending.end();
  }

  /** Emoji, links and tags behind a full stop go with it, unless a sentence starts with them. */
  private int attached(Ending ending, int next, Tail tail) {
    if (tail.end() == end) {
      return end;
    }
    Word word = following.word(tail.end());
    boolean newLine = following.lineBreaks(next, tail.end()) > 0;
    if (ends(ending, word, newLine)) {
      return cut(tail.end());
    }
    boolean opens = word.kind() == Kind.LOWER && !tail.onlyEmoji() && ends(ending, SIGN, false);
    return opens ? cut(next) : ending.end();
  }

  private boolean ends(Ending ending, Word next, boolean newLine) {
    if (next.kind() == Kind.NONE) {
      return false;
    }
    if (ending.isFullStop(text)) {
      return fullStop.ends(ending, sentence, words, next, newLine);
    }
    return newLine || (next.kind() != Kind.LOWER && !isPause(ending, next));
  }

  /** An ellipsis that stands free, as where a quotation left something out. */
  private boolean isPause(Ending ending, Word next) {
    boolean free = Marks.isWhite(text.charAt(ending.start() - 1));
    return free
        && ending.isEllipsis(text)
        && (next.letters().equals("I") || next.kind() != Kind.UPPER);
  }
}
