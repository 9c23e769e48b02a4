package dev.perekaz.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AlignedTextTest {
  private static final String ORIGINAL = "See https://t.co/x now, 😀 ok";

  private static AlignedText withoutLink() {
    return AlignedText.of(ORIGINAL).replace(new Span(4, 18), "").build();
  }

  @Test
  void leavesOutWhatIsReplacedByNothing() {
    assertThat(withoutLink().text()).isEqualTo("See  now, 😀 ok");
  }

  @Test
  void pointsBackBehindARemoval() {
    int at = withoutLink().text().indexOf("now");

    assertThat(withoutLink().toOriginal(new Span(at, at + 3)).in(ORIGINAL)).isEqualTo("now");
  }

  @Test
  void coversARemovalInside() {
    assertThat(withoutLink().toOriginal(new Span(0, 8)).in(ORIGINAL))
        .isEqualTo("See https://t.co/x now");
  }

  @Test
  void neverCutsAReplacement() {
    AlignedText aligned =
        AlignedText.of("say слава Україні loud").replace(new Span(4, 17), "glory").build();

    assertThat(aligned.text()).isEqualTo("say glory loud");
    assertThat(aligned.toOriginal(new Span(5, 7))).isEqualTo(new Span(4, 17));
  }

  @Test
  void refusesToGoBackwards() {
    AlignedText.Builder builder = AlignedText.of("abcdef").replace(new Span(2, 4), "x");

    assertThatThrownBy(() -> builder.replace(new Span(3, 5), "y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4");
  }

  @Test
  void refusesASpanThatLeavesTheText() {
    assertThatThrownBy(() -> withoutLink().toOriginal(new Span(0, 99)))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("99");
  }
}
