package dev.perekaz.report;

import dev.perekaz.langid.Candidate;
import dev.perekaz.langid.Detection;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.text.Evidence;
import dev.perekaz.translate.Likeness;
import dev.perekaz.translate.QualityFlag;
import dev.perekaz.translate.Review;
import dev.perekaz.translate.Translation.Kept;
import dev.perekaz.translate.Translation.Remembered;
import dev.perekaz.translate.Translation.Unavailable;
import dev.perekaz.translate.TranslationUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says a result's facts as a person would. */
final class Words {
  private Words() {}

  /** {@code Block quote}. */
  static String of(Enum<?> value) {
    String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Why a fragment was set apart and which language it is in. */
  static String why(RetoldFragment fragment) {
    List<Evidence> reasons =
        Stream.concat(
                fragment.fragment().evidence().stream(), fragment.detection().evidence().stream())
            .toList();
    return String.join("; ", reasons.stream().map(Evidence::detail).distinct().toList())
        + rival(fragment.detection());
  }

  /** How far the language leads the two next: {@code ; 0.73 ahead of Belarusian, …}. */
  private static String rival(Detection detection) {
    List<String> leads =
        detection.candidates().stream()
            .filter(rival -> !rival.language().equals(detection.language()))
            .limit(2)
            .map(Words::lead)
            .toList();
    return leads.isEmpty() ? "" : "; " + String.join(", ", leads);
  }

  private static String lead(Candidate rival) {
    return String.format(
        Locale.ROOT, "%.2f ahead of %s", 1 - rival.score(), rival.language().englishName());
  }

  /** What became of a unit, if it is not simply translated. */
  static String outcome(TranslationUnit unit) {
    if (unit.review().status() == Review.Status.REJECTED) {
      return "its translation was rejected";
    }
    if (unit.translation() instanceof Kept kept) {
      return "left as it is: " + kept.reason();
    }
    return unit.translation() instanceof Unavailable unavailable
        ? "not translated: " + unavailable.reason()
        : "";
  }

  /** Whether the unit before was left for the same reason, which need not be said again. */
  private static boolean isRepeated(List<TranslationUnit> units, int index) {
    TranslationUnit unit = units.get(index);
    return index > 0
        && !unit.isTranslated()
        && unit.flags().isEmpty()
        && units.get(index - 1).review().equals(unit.review())
        && units.get(index - 1).translation().equals(unit.translation());
  }

  /** The units without those left for the same reason as the one before. */
  static List<TranslationUnit> told(RetoldFragment fragment) {
    List<TranslationUnit> units = fragment.units();
    return IntStream.range(0, units.size())
        .filter(i -> !isRepeated(units, i))
        .mapToObj(units::get)
        .toList();
  }

  /** Whose words a fragment's translation is; empty if there is none. */
  static String standing(RetoldFragment fragment) {
    return String.join(
        ", ",
        fragment.units().stream()
            .map(Words::standing)
            .filter(words -> !words.isEmpty())
            .distinct()
            .toList());
  }

  static String standing(TranslationUnit unit) {
    return switch (unit.review().status()) {
      case APPROVED -> "approved by a person";
      case EDITED -> "edited by a person";
      case REJECTED -> "translation rejected";
      case OPEN -> unreviewed(unit);
    };
  }

  private static String unreviewed(TranslationUnit unit) {
    if (unit.translation() instanceof Remembered) {
      return "approved before";
    }
    return unit.isMachineMade() ? "machine translation" : "";
  }

  /** The flags of a unit: {@code check it: repeats itself, …}; empty if there are none. */
  static String flags(TranslationUnit unit) {
    List<String> words = unit.flags().stream().map(flag -> of(flag, unit)).toList();
    return words.isEmpty() ? "" : "check it: " + String.join(", ", words);
  }

  /** What may be wrong with a unit, and what tells that. */
  static String of(QualityFlag flag, TranslationUnit unit) {
    String reason =
        flag == QualityFlag.OTHER_MEANING
            ? unit.translation().likeness().map(Words::reason).orElse("")
            : "";
    return flag.words() + reason;
  }

  private static String reason(Likeness likeness) {
    return String.format(
        Locale.ROOT,
        " (its likeness to the original is %.3f, below %.2f)",
        likeness.cosine(),
        likeness.least());
  }
}
