package dev.perekaz.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LangTest {
  @Test
  void bringsATagIntoItsCanonicalCase() {
    assertThat(new Lang("ZH-hans").tag()).isEqualTo("zh-Hans");
  }

  @Test
  void namesTheLanguageInEnglishWhateverTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(new Lang("UK").englishName()).isEqualTo("Ukrainian");
      assertThat(new Lang("IT").tag()).isEqualTo("it");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refusesWhatIsNoTagAndSaysWhatOneIs() {
    assertThatThrownBy(() -> new Lang("english please"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"english please\"")
        .hasMessageContaining("zh-Hans");
  }

  @Test
  void knowsWhichWayItIsWritten() {
    assertThat(new Lang("ar").direction()).isEqualTo("rtl");
    assertThat(Lang.UKRAINIAN.direction()).isEqualTo("ltr");
  }

  @Test
  void isOneLanguageInTwoScripts() {
    assertThat(new Lang("zh-Hant").sameLanguage(new Lang("zh"))).isTrue();
    assertThat(Lang.RUSSIAN.sameLanguage(Lang.UKRAINIAN)).isFalse();
  }
}
