package dev.perekaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProtectedTest {
  @Test
  void findsLinksAddressesHandlesHashtagsAndEmoji() {
    String text =
        "Дивіться: https://t.co/a?b=c, www.example.org/x. Пишіть на press@mil.gov.ua, @zsu_ua!"
            + " #СлаваУкраїні 👩‍👩‍👧 🇺🇦✌️ pic.twitter.com/Ab1";

    assertThat(Protected.find(text).stream().map(span -> span.in(text)))
        .containsExactly(
            "https://t.co/a?b=c",
            "www.example.org/x",
            "press@mil.gov.ua",
            "@zsu_ua",
            "#СлаваУкраїні",
            "👩‍👩‍👧",
            "🇺🇦",
            "✌️",
            "pic.twitter.com/Ab1");
  }

  @Test
  void leavesPlainTextAlone() {
    assertThat(Protected.find("C# is no. 1 & a@ b, 5 # 6 -> 7 © 2023")).isEmpty();
  }

  @Test
  void cutsTheEndsOffAndPutsThemBack() {
    Pieces pieces = Pieces.core("@user 🎉 Слава Україні! 🇺🇦 #Ukraine");

    assertThat(pieces.parts())
        .containsExactly(
            new Pieces.Part("@user 🎉 ", false),
            new Pieces.Part("Слава Україні!", true),
            new Pieces.Part(" 🇺🇦 #Ukraine", false));
  }

  @Test
  void cutsAroundWhatIsInside() {
    String text = "Дякую @olena за допомогу 🙏 друзі";
    Pieces pieces = Pieces.aroundProtected(text);

    assertThat(pieces.parts().stream().filter(Pieces.Part::translatable).map(Pieces.Part::text))
        .containsExactly("Дякую", "за допомогу", "друзі");
    assertThat(String.join("", pieces.parts().stream().map(Pieces.Part::text).toList()))
        .isEqualTo(text);
  }

  @Test
  void halvesBehindAClauseNearTheMiddle() {
    assertThat(Pieces.halves("Він пішов додому, бо було вже пізно"))
        .containsExactly("Він пішов додому, ", "бо було вже пізно");
    assertThat(Pieces.halves("абвгд")).isEqualTo(List.of("аб", "вгд"));
    assertThat(Pieces.halvesOfWords("абвгд")).containsExactly("абвгд");
  }

  @Test
  void numbersAreComparedByTheirDigits() {
    assertThat(Numbers.of("20 000 грн, 1,5 млн, 4:30, 2023-09-05"))
        .containsExactly("20", "15", "430", "2023", "09", "05");
    assertThat(Numbers.of("20,000 and 1.5 of 4000")).containsExactly("20", "15", "4");
  }
}
