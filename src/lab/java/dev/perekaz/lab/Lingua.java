package dev.perekaz.lab;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.perekaz.text.Lang;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lingua as it comes, with nothing of ours around it. */
final class Lingua {
  private final LanguageDetector detector;

  private Lingua(Stream<Language> languages) {
    detector = LanguageDetectorBuilder.fromLanguages(languages.toArray(Language[]::new)).build();
  }

  static Lingua of(Collection<Lang> languages) {
    Set<String> codes = languages.stream().map(Lang::primary).collect(Collectors.toSet());
    return new Lingua(all().filter(language -> codes.contains(code(language))));
  }

  static Lingua ofAll() {
    return new Lingua(all());
  }

  Lang name(String text) {
    return new Lang(code(detector.detectLanguageOf(text)));
  }

  private static Stream<Language> all() {
    return Language.all().stream();
  }

  private static String code(Language language) {
    IsoCode639_1 code = language.getIsoCode639_1();
    return code == IsoCode639_1.NONE ? "und" : code.toString().toLowerCase(Locale.ROOT);
  }
}
