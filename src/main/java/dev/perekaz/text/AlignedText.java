package dev.perekaz.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text made from an original by taking stretches away or putting others in their place, and the
 * way back.
 */
public final class AlignedText {
  private final String text;
  private final List<Run> runs;

  /** A stretch of the derived text and the stretch of the original that it stands for. */
  private record Run(Span derived, Span original, boolean verbatim) {}

  private AlignedText(String text, List<Run> runs) {
    this.text = text;
    this.runs = List.copyOf(runs);
  }

  public static Builder of(CharSequence original) {
    return new Builder(original);
  }

  /** The derived text. */
  public String text() {
    return text;
  }

  /**
   * The stretch of the original that a stretch of the derived text stands for. A replacement is
   * never cut: whatever touches it stands for all that it replaced.
   *
   * @throws IndexOutOfBoundsException if {@code derived} leaves the derived text
   */
  public Span toOriginal(Span derived) {
    if (derived.end() > text.length()) {
      throw new IndexOutOfBoundsException(
          "%s leaves the derived text of %d".formatted(derived, text.length()));
    }
    Span original = null;
    for (Run run : runs) {
      if (touches(run.derived, derived)) {
        Span part = part(run, derived);
        original = original == null ? part : original.cover(part);
      }
    }
    return original == null ? new Span(0, 0) : original;
  }

  private static boolean touches(Span run, Span asked) {
    return asked.isEmpty()
        ? run.start() <= asked.start() && asked.start() <= run.end()
        : run.overlaps(asked);
  }

  private static Span part(Run run, Span asked) {
    if (!run.verbatim) {
      return run.original;
    }
    int shift = run.original.start() - run.derived.start();
    int start = Math.max(run.derived.start(), asked.start());
    int end = Math.min(run.derived.end(), asked.end());
    return new Span(start, Math.max(start, end)).shift(shift);
  }

  /** Goes through the original from start to end. */
  public static final class Builder {
    private final CharSequence original;
    private final StringBuilder derived = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();
    private int done;

    private Builder(CharSequence original) {
      this.original = original;
    }

    /**
     * Copies what lies before {@code span} and puts {@code replacement} in the span's place.
     *
     * @throws IllegalArgumentException if {@code span} starts before the end of the one before
     */
    public Builder replace(Span span, String replacement) {
      if (span.start() < done) {
        throw new IllegalArgumentException(
            "%s starts before the end of the replacement before it, %d".formatted(span, done));
      }
      copyTo(span.start());
      append(replacement, span, false);
      done = span.end();
      return this;
    }

    /** Copies the rest. */
    public AlignedText build() {
      copyTo(original.length());
      return new AlignedText(derived.toString(), runs);
    }

    private void copyTo(int end) {
      if (done < end) {
        append(original.subSequence(done, end), new Span(done, end), true);
        done = end;
      }
    }

    private void append(CharSequence part, Span from, boolean verbatim) {
      int start = derived.length();
      derived.append(part);
      if (part.length() > 0) {
        runs.add(new Run(new Span(start, derived.length()), from, verbatim));
      }
    }
  }
}
