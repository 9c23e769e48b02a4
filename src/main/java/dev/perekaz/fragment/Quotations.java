package dev.perekaz.fragment;

import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands between quotation marks. */
final class Quotations {
  private static final String OPENERS = "“„«‘\"'(「『";
  private static final String CLOSERS = "”“»’\"')」』";
  private static final Pattern QUOTED =
      Pattern.compile(
          "“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|"
              + "(?<![\\p{L}\\p{N}])‘([^‘’\\n]+(?:’\\p{L}[^‘’\\n]*)*)’(?!\\p{L})|(?<!\\p{L})\"([^\"\\n]+)\"|「([^」]+)」");

  private Quotations() {}

  /** What is quoted within a stretch, without the marks, in order. */
  static List<Span> find(String text, Span within) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text).region(within.start(), within.end());
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.start(group) >= 0) {
          found.add(new Span(matcher.start(group), matcher.end(group)).strip(text));
        }
      }
    }
    return found;
  }

  /** The quotation that a stretch lies in, if it fills it but for marks at the ends. */
  static Optional<Span> filledBy(String text, Span within, Span stretch) {
    return find(text, within).stream()
        .filter(quote -> quote.contains(stretch))
        .filter(quote -> isMarks(text, quote.start(), stretch.start()))
        .filter(quote -> isMarks(text, stretch.end(), quote.end()))
        .findFirst();
  }

  /** Without quotation marks that enclose the whole, or whose partner lies outside. */
  static Span withoutMarks(String text, Span stretch) {
    Span inner = stretch;
    while (inner.length() > 1 && isEnclosed(text, inner)) {
      inner = new Span(inner.start() + 1, inner.end() - 1).strip(text);
    }
    return inner;
  }

  private static boolean isEnclosed(String text, Span span) {
    char first = text.charAt(span.start());
    char last = text.charAt(span.end() - 1);
    int at = OPENERS.indexOf(first);
    boolean pair = at >= 0 && (CLOSERS.charAt(at) == last || first == '„' && last == '”');
    String between = text.substring(span.start() + 1, span.end() - 1);
    return pair && between.indexOf(last) < 0 && between.indexOf(first) < 0;
  }

  /** A stretch between quotations without the marks of theirs at its ends. */
  static Span withoutStrayMarks(String text, Span stretch) {
    Span rest = stretch.strip(text);
    while (!rest.isEmpty() && isStrayCloser(text, rest)) {
      rest = new Span(rest.start() + 1, rest.end()).strip(text);
    }
    while (!rest.isEmpty() && "“„«".indexOf(text.charAt(rest.end() - 1)) >= 0) {
      rest = new Span(rest.start(), rest.end() - 1).strip(text);
    }
    return rest;
  }

  /** German closes with the mark that English opens with. */
  private static boolean isStrayCloser(String text, Span rest) {
    char first = text.charAt(rest.start());
    boolean wordBehind =
        rest.length() > 1 && Character.isLetterOrDigit(text.charAt(rest.start() + 1));
    return "”»".indexOf(first) >= 0 || first == '“' && !wordBehind;
  }

  /** Whether a quotation follows a colon or a full stop and ends its sentence. */
  static boolean standsApart(String text, Span within, Span quote) {
    String before = text.substring(within.start(), quote.start()).replaceAll("[\\s“„«\"]+$", "");
    String after = text.substring(quote.end(), within.end()).replaceAll("^[”“»\"]+", "");
    boolean led = before.isEmpty() || ":.!?…".indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean ends = after.isBlank() || ".!?…".indexOf(text.charAt(quote.end() - 1)) >= 0;
    return led && ends;
  }

  private static boolean isMarks(String text, int start, int end) {
    return text.substring(start, end).codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
