package dev.perekaz.server;

import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Method;
import dev.perekaz.text.Lang;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads what a client wishes of an article; what it does not say stays as it was. */
final class Wishes {
  private Wishes() {}

  static PipelineOptions of(Body body) {
    return options(
        body.language("target"),
        body.text("method"),
        body.whole("sentences"),
        body.number("share"),
        body.whole("beams"));
  }

  static PipelineOptions ofForm(Context request) {
    return options(
        field(request, "target").map(Body::languageOf),
        field(request, "method"),
        field(request, "sentences").map(text -> whole("sentences", text)),
        field(request, "share").map(text -> number("share", text)),
        field(request, "beams").map(text -> whole("beams", text)));
  }

  private static Optional<String> field(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).filter(text -> !text.isBlank());
  }

  private static int whole(String field, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw Refusal.bad("%s is to be a whole number, not \"%s\"", field, text);
    }
  }

  private static double number(String field, String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw Refusal.bad("%s is to be a number, not \"%s\"", field, text);
    }
  }

  private static PipelineOptions options(
      Optional<Lang> target,
      Optional<String> method,
      Optional<Integer> sentences,
      Optional<Double> share,
      Optional<Integer> beams) {
    PipelineOptions usual = PipelineOptions.DEFAULT;
    try {
      return new PipelineOptions(
          target.orElse(usual.target()),
          method.map(Wishes::method).orElse(usual.method()),
          budget(sentences, share).orElse(usual.budget()),
          beams.orElse(usual.beams()));
    } catch (IllegalArgumentException e) {
      throw Refusal.because(e);
    }
  }

  static Method method(String code) {
    return Arrays.stream(Method.values())
        .filter(method -> code(method).equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.bad(
                    "there is no method \"%s\"; there are %s",
                    code,
                    String.join(", ", Arrays.stream(Method.values()).map(Wishes::code).toList())));
  }

  static String code(Method method) {
    return method.name().toLowerCase(Locale.ROOT);
  }

  /**
   * How long a summary is to be.
   *
   * @throws Refusal if both ways are used, or a number is out of its range
   */
  static Optional<Budget> budget(Optional<Integer> sentences, Optional<Double> share) {
    if (sentences.isPresent() && share.isPresent()) {
      throw Refusal.bad("give sentences or share, not both");
    }
    try {
      return sentences.<Budget>map(Budget.Sentences::new).or(() -> share.map(Budget.Share::new));
    } catch (IllegalArgumentException e) {
      throw Refusal.because(e);
    }
  }
}
