package dev.perekaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {
  private final List<String> closed = new ArrayList<>();

  private AutoCloseable part(String name) {
    return () -> closed.add(name);
  }

  @Test
  void closesWhatIsOpenLastFirst() {
    try (Opening opening = new Opening()) {
      opening.add(part("encoder"));
      opening.add(part("decoder"));
    }

    assertThat(closed).containsExactly("decoder", "encoder");
  }

  @Test
  void leavesOpenWhatIsDone() {
    try (Opening opening = new Opening()) {
      opening.add(part("encoder"));
      opening.done();
    }

    assertThat(closed).isEmpty();
  }

  @Test
  void closesAtOnceWhatComesTooLate() {
    Opening opening = new Opening();
    opening.close();

    opening.add(part("vocabulary"));

    assertThat(closed).containsExactly("vocabulary");
  }

  @Test
  void closesTheOthersWhereOneDoesNotClose() {
    Opening opening = new Opening();
    opening.add(part("encoder"));
    opening.add(
        () -> {
          throw new IllegalArgumentException("stuck");
        });

    assertThatThrownBy(opening::close)
        .isInstanceOf(IllegalStateException.class)
        .hasSuppressedException(new IllegalArgumentException("stuck"));
    assertThat(closed).containsExactly("encoder");
  }
}
