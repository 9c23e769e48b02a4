package dev.perekaz.report;

import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.Likeness;
import dev.perekaz.translate.QualityFlag;
import dev.perekaz.translate.Review;
import dev.perekaz.translate.Translation;
import dev.perekaz.translate.Translation.Kept;
import dev.perekaz.translate.Translation.Remembered;
import dev.perekaz.translate.Translation.Translated;
import dev.perekaz.translate.Translation.Unavailable;
import dev.perekaz.translate.TranslationUnit;
import java.time.Instant;
import java.util.Optional;

/** Makes a translation unit of its fields, as {@link JsonUnit} writes them. */
record UnitFields(JsonFields fields) {
  TranslationUnit read() {
    JsonFields review = fields.fields("review");
    return new TranslationUnit(
        fields.span(),
        fields.text("source"),
        new LanguagePair(fields.language("from"), fields.language("to")),
        translation(fields.fields("translation")),
        fields.list("flags", flag -> flag.choice("code", QualityFlag.class)),
        new Review(review.choice("status", Review.Status.class), review.optionalText("text")));
  }

  private static Translation translation(JsonFields fields) {
    String status = fields.text("status");
    return switch (status) {
      case "translated" ->
          new Translated(
              fields.text("text"),
              fields.text("model"),
              fields.decimal("score"),
              fields.texts("alternatives"),
              likeness(fields));
      case "remembered" ->
          new Remembered(fields.text("text"), Instant.parse(fields.text("approved")));
      case "kept" -> new Kept(fields.text("reason"));
      case "unavailable" -> new Unavailable(fields.text("reason"));
      default ->
          throw new IllegalArgumentException(
              "\"%s\" is no status of a translation".formatted(status));
    };
  }

  /** Older documents have none. */
  private static Optional<Likeness> likeness(JsonFields fields) {
    return fields.has("likeness")
        ? Optional.of(likenessOf(fields.fields("likeness")))
        : Optional.empty();
  }

  private static Likeness likenessOf(JsonFields fields) {
    return new Likeness(fields.decimal("cosine"), fields.decimal("least"));
  }
}
