package dev.perekaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private final Words words = new Words();

  /** Two forms of a word behind a stop word. */
  @ParameterizedTest
  @CsvSource({
    "en, the ports, their port",
    "uk, у порту, це порти",
    "ru, в портах, эти порты",
    "bg, в града, на градове",
    "pl, w szkołach, to szkoły",
    "de, die Häuser, das Haus",
    "fr, les navires, dans l’un navire",
    "es, los puertos, el puerto",
    "pt, os portos, um porto",
    "it, i governi, un governo",
    "nl, de huizen, het huizen",
    "sv, och bilarna, en bilar",
    "ar, في المدرسة, هذه مدرسة"
  })
  void formsOfAWordAreOneAndStopWordsNone(String tag, String one, String other) {
    Lang language = new Lang(tag);

    assertThat(words.of(one, language)).hasSize(1).isEqualTo(words.of(other, language));
  }

  @Test
  void contractionsAreStopWordsWithEitherApostrophe() {
    assertThat(words.of("I don’t and they're", Lang.ENGLISH)).isEmpty();
  }

  @Test
  void chineseIsReadTwoCharactersAtATime() {
    assertThat(words.of("电力储备", new Lang("zh-Hans"))).containsExactly("电力", "力储", "储备");
  }

  @Test
  void belarusianLosesItsStopWords() {
    assertThat(words.of("гэта новы закон", Lang.BELARUSIAN)).containsExactly("новы", "закон");
  }

  @Test
  void anUnknownLanguageIsOnlySplitAndLowered() {
    assertThat(words.of("Saluton Mondo", new Lang("eo"))).containsExactly("saluton", "mondo");
    assertThat(words.of("Saluton Mondo", Lang.UNDETERMINED)).containsExactly("saluton", "mondo");
  }

  @Test
  void linksHandlesAndAddressesAreNoWords() {
    String text =
        "See https://t.co/Hk29 www.half.example pic.twitter.com/Zt5B @yana_vol me@half.example";

    assertThat(words.of(text, Lang.ENGLISH)).containsExactly("see");
  }
}
