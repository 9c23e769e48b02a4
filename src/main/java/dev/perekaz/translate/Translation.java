package dev.perekaz.translate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of a passage. */
public sealed interface Translation {
  /**
   * The passage in the reader's language.
   *
   * @param model id of the model that made it; several joined by {@code +} where one pivoted
   * @param score mean log-probability a token, at most 0
   * @param alternatives other translations, best first
   * @param likeness to the passage, if the two were compared
   */
  record Translated(
      String text,
      String model,
      double score,
      List<String> alternatives,
      Optional<Likeness> likeness)
      implements Translation {
    public Translated {
      alternatives = List.copyOf(alternatives);
    }

    /** One that was not compared with the passage. */
    public Translated(String text, String model, double score, List<String> alternatives) {
      this(text, model, score, alternatives, Optional.empty());
    }
  }

  /** How near it is to the passage, if the two were compared. */
  default Optional<Likeness> likeness() {
    return Optional.empty();
  }

  /** The ids of the models that made it; none if none did. */
  default List<String> models() {
    return this instanceof Translated translated
        ? List.of(translated.model().split("\\+"))
        : List.of();
  }

  /**
   * The passage as a person approved it before.
   *
   * @param approved when
   */
  record Remembered(String text, Instant approved) implements Translation {}

  /** Left as it is, on purpose. */
  record Kept(String reason) implements Translation {}

  /** Not to be had here; the reason says what would help. */
  record Unavailable(String reason) implements Translation {}
}
