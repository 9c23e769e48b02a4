package dev.perekaz.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void stripsWhiteSpaceOfEverySort() {
    String text = " \u00A0\u2009Київ\t\n";

    assertThat(Span.all(text).strip(text).in(text)).isEqualTo("Київ");
  }

  @Test
  void isEmptyWhereAllIsWhite() {
    assertThat(Span.all("  \n").strip("  \n")).isEqualTo(new Span(0, 0));
  }

  @Test
  void touchingIsNotOverlapping() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
  }

  @Test
  void refusesEndsOutOfOrder() {
    assertThatThrownBy(() -> new Span(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[3, 2)");
  }

  @Test
  void anArticleRefusesOverlappingBlocks() {
    List<Block> blocks =
        List.of(
            Block.of(new Span(0, 4), BlockKind.PARAGRAPH),
            Block.of(new Span(3, 6), BlockKind.PARAGRAPH));

    assertThatThrownBy(
            () -> new Article("a.txt", "abcdef", Optional.empty(), Optional.empty(), blocks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.txt");
  }
}
