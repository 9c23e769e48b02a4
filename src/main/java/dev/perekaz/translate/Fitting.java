package dev.perekaz.translate;

import dev.perekaz.translate.CutSentence.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts a sentence's translation as the original was cut: marked parts are found in it by their own
 * translations, what stands between goes to the parts between.
 */
record Fitting(String whole) {
  private static final int NONE = -1;
  private static final Pattern END = Pattern.compile("[\\p{P}\\s]+$");
  private static final Pattern NO_WORDS = Pattern.compile("[\\p{P}\\s]*");

  /**
   * The whole in as many parts; empty if a marked part is not in it, or stands elsewhere.
   *
   * @param alone the parts' own translations
   */
  Optional<List<String>> fit(List<Part> parts, List<String> alone) {
    List<String> cut = new ArrayList<>();
    int done = 0;
    int open = NONE;
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).marked()) {
        cut.add("");
        open = open == NONE ? i : open;
        continue;
      }
      String wanted = wanted(parts.get(i), alone.get(i));
      int at = wanted.isEmpty() ? done : find(wanted, done);
      if (at < 0 || !give(whole.substring(done, at), cut, open)) {
        return Optional.empty();
      }
      done = at + wanted.length();
      cut.add(whole.substring(at, done));
      open = NONE;
    }
    return give(whole.substring(done), cut, open) ? Optional.of(cut) : Optional.empty();
  }

  /** A model closes what it takes for a sentence. */
  private static String wanted(Part part, String alone) {
    String words = alone.strip();
    return part.fixed() || END.matcher(part.text()).find()
        ? words
        : END.matcher(words).replaceAll("");
  }

  private int find(String wanted, int from) {
    for (int at = from; at + wanted.length() <= whole.length(); at++) {
      if (whole.regionMatches(true, at, wanted, 0, wanted.length())
          && isBorder(at)
          && isBorder(at + wanted.length())) {
        return at;
      }
    }
    return -1;
  }

  private boolean isBorder(int at) {
    return at == 0
        || at == whole.length()
        || !Character.isLetterOrDigit(whole.charAt(at - 1))
        || !Character.isLetterOrDigit(whole.charAt(at));
  }

  /**
   * Gives a stretch to the part at {@code open}; where there is none, only punctuation may follow
   * the part before. Whether it found its place.
   */
  private static boolean give(String stretch, List<String> cut, int open) {
    int at = open == NONE ? cut.size() - 1 : open;
    if (at < 0 || open == NONE && !NO_WORDS.matcher(stretch).matches()) {
      return stretch.isEmpty();
    }
    cut.set(at, cut.get(at) + stretch);
    return true;
  }
}
