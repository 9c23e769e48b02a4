package dev.perekaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.model.EncoderOnDemand;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Span;
import dev.perekaz.translate.GuardedPass.Checked;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningCheckTest {
  private static final LanguagePair UKRAINIAN = new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH);
  private static final String BRIDGE = "Мер сказав, що міст через річку відкриють у п'ятницю.";
  private static final String RIGHT =
      "The mayor said that the bridge over the river would open on Friday.";
  private static final String OTHER =
      "Bees sleep in winter, and the hive keeps warm until the first flowers.";

  @TempDir private Path nothing;

  private final EncoderOnDemand bundled = encoder(Path.of("models"));

  private static EncoderOnDemand encoder(Path models) {
    return new EncoderOnDemand(new ModelStore(List.of(models)), 1);
  }

  @AfterEach
  void close() {
    bundled.close();
  }

  private static Checked draft(String text) {
    Draft draft = new Draft(text, -0.5, List.of(), false, false);
    return new Checked(draft, EnumSet.of(QualityFlag.UNKNOWN_WORD));
  }

  private static Set<QualityFlag> flags(
      EncoderOnDemand encoder, String source, String target, LanguagePair languages) {
    return new MeaningCheck(encoder)
        .check(List.of(source), List.of(draft(target)), languages)
        .get(0)
        .flags();
  }

  @Test
  void aTranslationOfSomethingElseIsFlaggedAndKeepsItsOtherFlags() {
    assertThat(flags(bundled, BRIDGE, OTHER, UKRAINIAN))
        .containsExactlyInAnyOrder(QualityFlag.OTHER_MEANING, QualityFlag.UNKNOWN_WORD);
  }

  @Test
  void aRightTranslationIsNot() {
    assertThat(flags(bundled, BRIDGE, RIGHT, UKRAINIAN)).containsOnly(QualityFlag.UNKNOWN_WORD);
  }

  @Test
  void aLinkThatBothShareHidesNothing() {
    String link = " https://example.org/2024/05/06/a-long-address-with-many-words-in-it.html";

    assertThat(flags(bundled, BRIDGE + link, OTHER + link, UKRAINIAN))
        .contains(QualityFlag.OTHER_MEANING);
  }

  @Test
  void aFewWordsTellTooLittle() {
    assertThat(flags(bundled, "Дякую за все!", OTHER, UKRAINIAN))
        .doesNotContain(QualityFlag.OTHER_MEANING);
  }

  @Test
  void whatTheEncoderDoesNotKnowIsNotComparedAndTheReaderIsTold() {
    LanguagePair chinese = new LanguagePair(new Lang("zh"), Lang.ENGLISH);

    assertThat(flags(bundled, BRIDGE, OTHER, chinese))
        .containsExactlyInAnyOrder(QualityFlag.NOT_COMPARED, QualityFlag.UNKNOWN_WORD);
    assertThat(flags(bundled, "Дякую за все!", OTHER, chinese))
        .doesNotContain(QualityFlag.NOT_COMPARED);
  }

  @Test
  void aDraftThatNobodyWillSeeIsNotCompared() {
    Draft nothing = new Draft("", -0.5, List.of(), false, false);
    Checked refused = new Checked(nothing, EnumSet.of(QualityFlag.EMPTY));

    assertThat(new MeaningCheck(bundled).check(List.of(BRIDGE), List.of(refused), UKRAINIAN))
        .containsExactly(refused);
  }

  @Test
  void linksAndHandlesAreNoWords() {
    String links = "Див. https://example.org/a/b/c/d/e @one_two @three #чотири pic.twitter.com/x5";

    assertThat(flags(bundled, links, OTHER, UKRAINIAN)).doesNotContain(QualityFlag.OTHER_MEANING);
  }

  @Test
  void whatWasComparedKeepsItsLikeness() {
    MeaningCheck check = new MeaningCheck(bundled);
    List<Checked> checked =
        check.check(
            List.of(BRIDGE, BRIDGE, "Так."),
            List.of(draft(RIGHT), draft(OTHER), draft("Yes.")),
            UKRAINIAN);

    assertThat(checked.get(0).likeness())
        .hasValueSatisfying(l -> assertThat(l.isEnough()).isTrue());
    assertThat(checked.get(1).likeness())
        .hasValueSatisfying(l -> assertThat(l.cosine()).isBetween(0.6, l.least()));
    assertThat(checked.get(2).likeness()).isEmpty();
  }

  @Test
  void withoutAnEncoderNothingIsChecked() {
    try (EncoderOnDemand none = encoder(nothing)) {
      assertThat(flags(none, BRIDGE, OTHER, UKRAINIAN)).doesNotContain(QualityFlag.OTHER_MEANING);
    }
  }

  @Test
  void eachSentenceIsComparedWithItsOwnTranslation() {
    List<Checked> checked =
        new MeaningCheck(bundled)
            .check(
                List.of(BRIDGE, "Так.", BRIDGE),
                List.of(draft(RIGHT), draft("Yes."), draft(OTHER)),
                UKRAINIAN);

    assertThat(checked)
        .extracting(c -> c.flags().contains(QualityFlag.OTHER_MEANING))
        .containsExactly(false, false, true);
  }

  @Test
  void theTranslatorChecksWhereItIsToldTo() {
    String drone = "Беспилотник стрекотал над опушкой, пугая глухарей и куропаток в багульнике.";
    Sentence sentence = new Sentence(Span.all(drone), drone, Lang.RUSSIAN);
    try (Translator quick = translator(false);
        Translator careful = translator(true)) {
      SearchOptions greedy = SearchOptions.greedy();
      List<TranslationUnit> unchecked = quick.translate(List.of(sentence), Lang.ENGLISH, greedy);
      List<TranslationUnit> checked = careful.translate(List.of(sentence), Lang.ENGLISH, greedy);

      assertThat(checked.get(0).target()).isEqualTo(unchecked.get(0).target());
      assertThat(unchecked.get(0).translation().likeness()).isEmpty();
      assertThat(checked.get(0).translation().likeness()).isPresent();
      assertThat(quick.encoder().opened()).isEmpty();
      assertThat(careful.encoder().opened()).isPresent();
    }
  }

  private static Translator translator(boolean checksMeaning) {
    return new Translator(
        new ModelStore(List.of(Path.of("models"))),
        Recall.NOTHING,
        (passage, host, declared) -> Lang.ENGLISH,
        1,
        checksMeaning);
  }
}
