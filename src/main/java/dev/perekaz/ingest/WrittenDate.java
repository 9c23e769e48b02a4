package dev.perekaz.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as posts write them: {@code September 5, 2023}, {@code 5 September 2023}, {@code Sep 5,
 * 2023}, {@code 5 вересня 2023 р.}, {@code 2023-09-05}.
 */
final class WrittenDate {
  /** A date in a text. */
  static final String REGEX =
      "(?:\\d{4}-\\d\\d-\\d\\d|\\p{L}{3,10}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,10}\\.? \\d{4}(?: р\\.| г\\.)?)";

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d).*", Pattern.DOTALL);
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2}), (\\d{4})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2}) (\\p{L}+)\\.? (\\d{4}).*");
  private static final Map<String, Integer> MONTHS = months();

  private WrittenDate() {}

  static Optional<LocalDate> parse(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
    }
    Matcher month = MONTH_FIRST.matcher(text);
    if (month.matches()) {
      return date(month.group(3), MONTHS.get(key(month.group(1))), month.group(2));
    }
    Matcher day = DAY_FIRST.matcher(text);
    return day.matches()
        ? date(day.group(3), MONTHS.get(key(day.group(2))), day.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(
      String year, @org.jspecify.annotations.Nullable Integer month, String day) {
    try {
      return month == null
          ? Optional.empty()
          : Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String key(String month) {
    return month.substring(0, 3).toLowerCase(Locale.ROOT);
  }

  /** Three letters tell the months apart in each of these languages, and between them. */
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : List.of("en", "uk", "ru", "pt", "es", "de")) {
      for (Month month : Month.values()) {
        String name = month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
        months.putIfAbsent(key(name), month.getValue());
      }
    }
    return Map.copyOf(months);
  }
}
