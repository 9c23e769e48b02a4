package dev.perekaz.fragment;

import dev.perekaz.text.DominantScript;
import dev.perekaz.text.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the stretches of a text that are written in another script than the rest. */
final class ScriptRuns {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<noise>(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.me/)\\S+|[\\w.+-]+@[\\w.-]+|[@#][\\p{L}\\p{N}_]+)"
              + "|(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’ʼ-]*)");

  /** Words of the text's own script that a run may hold between two words of its own. */
  private static final int MOST_BETWEEN = 2;

  private ScriptRuns() {}

  /**
   * A stretch in another script.
   *
   * @param span from its first letter to its last
   * @param words of its own script; ideographs count two a word
   */
  record Run(Span span, UnicodeScript script, int words) {
    private Run with(Span word, int more) {
      return new Run(span.cover(word), script, words + more);
    }
  }

  /** The runs within a stretch, in order. Links, handles and hashtags neither make nor end one. */
  static List<Run> find(String text, Span within, UnicodeScript own) {
    List<Run> runs = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(within.start(), within.end());
    int between = MOST_BETWEEN + 1;
    while (matcher.find()) {
      String word = matcher.group("word");
      UnicodeScript script = word == null ? UnicodeScript.COMMON : DominantScript.of(word);
      if (script == UnicodeScript.COMMON) {
        continue;
      }
      Span span = new Span(matcher.start(), matcher.end());
      if (script == own) {
        between += endsSentence(text, span) ? MOST_BETWEEN + 1 : 1;
      } else {
        add(runs, span, script, words(word), between <= MOST_BETWEEN);
        between = 0;
      }
    }
    return runs;
  }

  private static void add(
      List<Run> runs, Span span, UnicodeScript script, int words, boolean goesOn) {
    int last = runs.size() - 1;
    if (goesOn && last >= 0 && runs.get(last).script == script) {
      runs.set(last, runs.get(last).with(span, words));
    } else {
      runs.add(new Run(span, script, words));
    }
  }

  private static boolean endsSentence(String text, Span word) {
    return word.end() < text.length() && ".!?:".indexOf(text.charAt(word.end())) >= 0;
  }

  private static int words(@org.jspecify.annotations.Nullable String word) {
    long ideographs = word == null ? 0 : word.codePoints().filter(Character::isIdeographic).count();
    return (int) Math.max(1, ideographs / 2);
  }
}
