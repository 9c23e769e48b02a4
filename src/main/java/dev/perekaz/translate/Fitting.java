package dev.perekaz.translate;

import dev.perekaz.text.Span;
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
      Optional<Span> found = find(parts.get(i), alone.get(i), done);
      if (found.isEmpty() || !give(whole.substring(done, found.get().start()), cut, open)) {
        return Optional.empty();
      }
      done = found.get().end();
      cut.add(found.get().in(whole));
      open = NONE;
    }
    return give(whole.substring(done), cut, open) ? Optional.of(cut) : Optional.empty();
  }

  /** Behind {@code from}: the part's translation, or, where it was left as it is, the part. */
  private Optional<Span> find(Part part, String alone, int from) {
    return find(wanted(part, alone), from).or(() -> find(part.text().strip(), from));
  }

  /** A model closes what it takes for a sentence. */
  private static String wanted(Part part, String alone) {
    String words = alone.strip();
    return part.fixed() || END.matcher(part.text()).find()
        ? words
        : END.matcher(words).replaceAll("");
  }

  private Optional<Span> find(String wanted, int from) {
    for (int at = from; at + wanted.length() <= whole.length(); at++) {
      if (whole.regionMatches(true, at, wanted, 0, wanted.length())
          && (wanted.isEmpty() || isBorder(at) && isBorder(at + wanted.length()))) {
        return Optional.of(new Span(at, at + wanted.length()));
      }
    }
    return Optional.empty();
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
