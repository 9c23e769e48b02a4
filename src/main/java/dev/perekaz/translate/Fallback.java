package dev.perekaz.translate;

import dev.perekaz.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What serves a passage whose own language has no model here: the one table of it, each row with
 * its reason. Not in it are languages that one model has together, as the bundled one has Ukrainian
 * and Russian: that is no makeshift. Nor are scripts and regions: a model for Chinese is taken for
 * Chinese in either script.
 */
enum Fallback {
  NORWEGIAN("no", "nb", Verdict.SAME, "both names stand for Bokmål in what is written on the web"),
  NYNORSK("nn", "nb", Verdict.FLAGGED, "two ways to write one language; most words are the same"),
  SERBO_CROATIAN("sh", "hr", Verdict.FLAGGED, "the older name, in Latin letters"),
  BOSNIAN("bs", "hr", Verdict.FLAGGED, "Mozilla trains Bosnian, Croatian and Serbian together"),
  CROATIAN("hr", "bs", Verdict.FLAGGED, "Mozilla trains Bosnian, Croatian and Serbian together"),
  BELARUSIAN(
      "be",
      "uk",
      Verdict.NEVER,
      "tried, it made fluent nonsense of it, which no reader can tell from a translation");

  private final String language;
  private final String standIn;
  private final Verdict verdict;
  private final String reason;

  /** What is made of a row. */
  private enum Verdict {
    /** The same language by another name. */
    SAME,
    /** Better than nothing; the reader is told. */
    FLAGGED,
    /** Worse than nothing; it stands in the table so that no one tries again. */
    NEVER
  }

  Fallback(String language, String standIn, Verdict verdict, String reason) {
    this.language = language;
    this.standIn = standIn;
    this.verdict = verdict;
    this.reason = reason;
  }

  /** What may be tried for a language, in the order of the table. */
  static Stream<Fallback> of(Lang language) {
    return rows(language).filter(row -> row.verdict != Verdict.NEVER);
  }

  /** What must not be tried for a language. */
  static Stream<Fallback> refused(Lang language) {
    return rows(language).filter(row -> row.verdict == Verdict.NEVER);
  }

  private static Stream<Fallback> rows(Lang language) {
    return Arrays.stream(values()).filter(row -> row.language.equals(language.primary()));
  }

  /** The language whose model serves. */
  Lang standIn() {
    return new Lang(standIn);
  }

  /** What the reader is told of every translation. */
  List<QualityFlag> flags() {
    return verdict == Verdict.FLAGGED ? List.of(QualityFlag.STAND_IN) : List.of();
  }

  /** Why it is as it is. */
  String reason() {
    return reason;
  }
}
