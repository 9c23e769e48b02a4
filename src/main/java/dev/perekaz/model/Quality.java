package dev.perekaz.model;

import dev.perekaz.text.LanguagePair;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A published figure of how well a model translates; higher is better.
 *
 * @param metric such as {@code BLEU} or {@code COMET-22}
 * @param set what it was measured on, such as {@code FLORES-200 dev}; empty if that is not known
 * @param value 0 to 100
 * @param pair of which languages, such as {@code uk-en}; empty if of all that the model has
 */
public record Quality(String metric, String set, double value, Optional<String> pair) {
  private static final List<String> METRICS = List.of("COMET-22", "CHRF", "BLEU");

  /** The figures that agree best with people's judgement first. */
  public static final Comparator<Quality> MOST_TELLING = Comparator.comparingInt(Quality::rank);

  /**
   * @throws IllegalArgumentException if {@code value} is not from 0 to 100
   */
  public Quality {
    if (!(value >= 0 && value <= 100)) {
      throw new IllegalArgumentException(
          "quality: a %s of %s is not from 0 to 100".formatted(metric, value));
    }
  }

  boolean isOf(LanguagePair languages) {
    String primaries = languages.from().primary() + "-" + languages.to().primary();
    return pair.isEmpty() || pair.get().equals(primaries);
  }

  /**
   * Whether the two can be set side by side: one metric, on one family of sets. FLORES' dev,
   * devtest and later editions are the same kind of sentences, on which a student's figures lie
   * within about one point of each other.
   */
  boolean isComparableWith(Quality other) {
    return metric.equalsIgnoreCase(other.metric) && family().equals(other.family());
  }

  private int rank() {
    int known = METRICS.indexOf(metric.toUpperCase(Locale.ROOT));
    return known < 0 ? METRICS.size() : known;
  }

  /** The letters that the set's name begins with: {@code flores} for {@code FLORES-200 dev}. */
  private String family() {
    int end = 0;
    while (end < set.length() && Character.isLetter(set.charAt(end))) {
      end++;
    }
    return set.substring(0, end).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %.1f", metric, value)
        + (set.isEmpty() ? "" : " on " + set);
  }
}
