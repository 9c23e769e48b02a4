package dev.perekaz.cli;

import dev.perekaz.text.Lang;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language as {@code uk} or {@code zh-Hans} and refuses what is none. */
final class LanguageConverter implements ITypeConverter<Lang> {
  @Override
  public Lang convert(String value) {
    Lang language;
    try {
      language = new Lang(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
    if (!isKnown(language)) {
      throw new TypeConversionException(
          "\"%s\" is no language; give its ISO 639 code, such as en, uk or pt".formatted(value));
    }
    return language;
  }

  /** ISO 639 as the JDK knows it: a code without a name of its own is none. */
  private static boolean isKnown(Lang language) {
    String primary = language.primary();
    return Arrays.asList(Locale.getISOLanguages()).contains(primary)
        || primary.length() == 3
            && !language.englishName().equals(primary)
            && language.isDetermined();
  }
}
