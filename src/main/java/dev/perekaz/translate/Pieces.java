package dev.perekaz.translate;

import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence cut into what a model may translate and what is to stand as it is.
 *
 * @param parts in order; joined, they are the sentence
 */
record Pieces(List<Part> parts) {
  private static final Pattern CLAUSE_END = Pattern.compile("(?:[,;:،؛、，；]|\\s[–—-])\\s*|[、，；]");
  private static final Pattern GAP = Pattern.compile("\\s+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** A stretch of the sentence. */
  record Part(String text, boolean translatable) {
    static Part of(String text) {
      return new Part(text, LETTER.matcher(text).find());
    }
  }

  Pieces {
    parts = List.copyOf(parts);
  }

  /**
   * The protected stretches at the two ends split off, whatever stands between left whole: that is
   * how a model is asked first.
   */
  static Pieces core(String sentence) {
    Span core = coreOf(sentence);
    return new Pieces(
        List.of(
            new Part(sentence.substring(0, core.start()), false),
            Part.of(core.in(sentence)),
            new Part(sentence.substring(core.end()), false)));
  }

  /** Every protected stretch split off, so that no model can lose it. */
  static Pieces aroundProtected(String sentence) {
    List<Part> parts = new ArrayList<>();
    int done = 0;
    for (Span span : Protected.find(sentence)) {
      addBare(parts, sentence.substring(done, span.start()));
      parts.add(new Part(span.in(sentence), false));
      done = span.end();
    }
    addBare(parts, sentence.substring(done));
    return new Pieces(parts);
  }

  /** Two halves, cut between words if there are several, else inside the one. */
  static List<String> halves(String text) {
    List<String> halves = halvesOfWords(text);
    return halves.size() == 2
        ? halves
        : cut(text, text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2));
  }

  /**
   * Two halves, cut behind a clause if one ends near the middle, else between words; the whole if
   * it is one word.
   */
  static List<String> halvesOfWords(String text) {
    int middle = text.length() / 2;
    int cut = nearest(CLAUSE_END, text, middle, text.length() / 4);
    if (cut < 0) {
      cut = nearest(GAP, text, middle, text.length());
    }
    return cut < 0 ? List.of(text) : cut(text, cut);
  }

  private static List<String> cut(String text, int at) {
    return List.of(text.substring(0, at), text.substring(at));
  }

  private static int nearest(Pattern border, String text, int middle, int reach) {
    int best = -1;
    Matcher matcher = border.matcher(text);
    while (matcher.find()) {
      int at = matcher.end();
      boolean inside = at > 0 && at < text.length() && Math.abs(at - middle) <= reach;
      if (inside && (best < 0 || Math.abs(at - middle) < Math.abs(best - middle))) {
        best = at;
      }
    }
    return best;
  }

  private static Span coreOf(String sentence) {
    int start = 0;
    int end = sentence.length();
    List<Span> tokens = Protected.find(sentence);
    for (Span token : tokens) {
      if (!isBare(sentence, start, token.start())) {
        break;
      }
      start = token.end();
    }
    for (int i = tokens.size() - 1; i >= 0 && tokens.get(i).start() >= start; i--) {
      if (!isBare(sentence, tokens.get(i).end(), end)) {
        break;
      }
      end = tokens.get(i).start();
    }
    return new Span(start, end).strip(sentence);
  }

  private static boolean isBare(String sentence, int start, int end) {
    return sentence.substring(start, end).isBlank();
  }

  private static void addBare(List<Part> parts, String text) {
    Span core = Span.all(text).strip(text);
    if (core.isEmpty()) {
      parts.add(new Part(text, false));
      return;
    }
    parts.add(new Part(text.substring(0, core.start()), false));
    parts.add(Part.of(core.in(text)));
    parts.add(new Part(text.substring(core.end()), false));
  }
}
