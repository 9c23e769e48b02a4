package dev.perekaz.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.text.Lang;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodesTest {
  private static final LanguageCodes CODES =
      new LanguageCodes(Stream.of("en", "uk", "pt", "zh-Hans", "zh-Hant").map(Lang::new).toList());

  @ParameterizedTest
  @CsvSource({
    "uk,uk",
    "UK,uk",
    "en-US,en",
    "pt-BR,pt",
    "pb,pt",
    "zh,zh-Hans",
    "zt,zh-Hant",
    "zh-hans,zh-Hans"
  })
  void oldAndRegionalCodesAreKnown(String code, String language) {
    assertThat(CODES.language(code)).isEqualTo(new Lang(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz", "de", "auto", "u", "u k"})
  void othersAreNotSupported(String code) {
    assertThatThrownBy(() -> CODES.language(code)).hasMessage("%s is not supported", code);
  }
}
