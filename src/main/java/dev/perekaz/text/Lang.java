package dev.perekaz.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * A language.
 *
 * @param tag a BCP 47 tag in its canonical case, such as {@code uk} or {@code zh-Hans}; {@code und}
 *     stands for a language that could not be named
 */
public record Lang(String tag) implements Comparable<Lang> {
  public static final Lang UNDETERMINED = new Lang("und");
  public static final Lang ENGLISH = new Lang("en");
  public static final Lang UKRAINIAN = new Lang("uk");
  public static final Lang RUSSIAN = new Lang("ru");
  public static final Lang BELARUSIAN = new Lang("be");
  public static final Lang BULGARIAN = new Lang("bg");

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

  /**
   * @throws IllegalArgumentException if {@code tag} is not a well-formed BCP 47 tag
   */
  public Lang {
    try {
      tag = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "\"%s\" is not a language tag; give one such as en, uk or zh-Hans (BCP 47)"
              .formatted(tag),
          e);
    }
  }

  /** The primary subtag: {@code zh} for {@code zh-Hans}. */
  public String primary() {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  public boolean isDetermined() {
    return !equals(UNDETERMINED);
  }

  /** Whether the two are one language, whatever their script or region. */
  public boolean sameLanguage(Lang other) {
    return primary().equals(other.primary());
  }

  /** The English name, such as {@code Ukrainian}; the tag itself where none is known. */
  public String englishName() {
    return isDetermined() ? Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH) : "unknown";
  }

  /** The value of an HTML {@code dir} attribute for text in this language. */
  public String direction() {
    return RIGHT_TO_LEFT.contains(primary()) ? "rtl" : "ltr";
  }

  @Override
  public int compareTo(Lang other) {
    return tag.compareTo(other.tag);
  }

  @Override
  public String toString() {
    return tag;
  }
}
