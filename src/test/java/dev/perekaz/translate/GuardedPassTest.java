package dev.perekaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GuardedPassTest {
  private static final LanguagePair UK_EN = new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH);

  private final List<String> asked = new ArrayList<>();

  private GuardedPass pass(UnaryOperator<String> model) {
    Pass pass =
        (sentences, options) -> {
          asked.addAll(sentences);
          return sentences.stream()
              .map(s -> new Draft(model.apply(s), -1, List.of(), false, false))
              .toList();
        };
    return new GuardedPass(pass, new Guards((text, host, declared) -> host), UK_EN);
  }

  private static GuardedPass.Checked only(GuardedPass pass, String sentence) {
    return pass.translate(List.of(sentence), SearchOptions.greedy()).get(0);
  }

  @Test
  void asksOnceWhereNothingIsWrong() {
    GuardedPass.Checked checked = only(pass(s -> "Glory to Ukraine!"), "Слава Україні! 🇺🇦");

    assertThat(checked.draft().text()).isEqualTo("Glory to Ukraine! 🇺🇦");
    assertThat(checked.flags()).isEmpty();
    assertThat(asked).containsExactly("Слава Україні!");
  }

  @Test
  void asksWithoutTheStopWhereTheModelCopies() {
    GuardedPass pass = pass(s -> s.endsWith(".") ? s : "We will never give up");

    GuardedPass.Checked checked = only(pass, "Ми не здамося ніколи.");

    assertThat(checked.draft().text()).isEqualTo("We will never give up.");
    assertThat(checked.flags()).isEmpty();
  }

  @Test
  void translatesAroundAHandleThatTheModelLoses() {
    GuardedPass pass =
        pass(
            s ->
                s.contains("@")
                    ? "Thanks for the help"
                    : s.equals("Дякую.") ? "Thanks." : "for the help");

    assertThat(only(pass, "Дякую @olena за допомогу").draft().text())
        .isEqualTo("Thanks @olena for the help");
  }

  @Test
  void asksForALoneWordAsForASentence() {
    GuardedPass.Checked checked =
        only(pass(s -> s.equals("армія.") ? "army." : "Army Army"), "армія");

    assertThat(checked.draft().text()).isEqualTo("army");
    assertThat(asked).containsExactly("армія.");
  }

  @Test
  void keepsTheStopsOfAnAbbreviationForALoneWord() {
    assertThat(only(pass(s -> "U.S."), "США").draft().text()).isEqualTo("U.S.");
  }

  @Test
  void cutsNoWordInTwo() {
    GuardedPass.Checked checked =
        only(pass(s -> s.startsWith("арм") ? "Army army" : "Me"), "армія");

    assertThat(checked.draft().text()).isEqualTo("Army army");
    assertThat(checked.flags()).containsExactly(QualityFlag.DOUBLED);
  }

  @Test
  void keepsTheFlagWhereNothingHelps() {
    GuardedPass.Checked checked = only(pass(s -> "no no no no no"), "Ми не здамося ніколи.");

    assertThat(checked.flags()).contains(QualityFlag.REPETITION);
  }

  @Test
  void shoutsBackWhatWasShouted() {
    GuardedPass pass =
        pass(s -> s.equals("Ми не здамося ніколи") ? "We will never give up" : "NO NO NO NO NO");

    assertThat(only(pass, "МИ НЕ ЗДАМОСЯ НІКОЛИ").draft().text())
        .isEqualTo("WE WILL NEVER GIVE UP");
  }

  @Test
  void pivotsThroughTheFirstModelsWords() {
    Pass first = (sentences, options) -> List.of(new Draft("Good day", -1, List.of(), false, true));
    Pass second =
        (sentences, options) ->
            List.of(new Draft(sentences.get(0) + "!", -2, List.of("Hi!"), true, false));

    assertThat(first.then(second).translate(List.of("Добрий день"), SearchOptions.greedy()))
        .containsExactly(new Draft("Good day!", -3, List.of("Hi!"), true, true));
  }
}
