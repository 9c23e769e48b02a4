package dev.perekaz.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.memory.Approved;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.pipeline.Revision;
import dev.perekaz.text.Lang;
import dev.perekaz.translate.Review;
import dev.perekaz.translate.TranslationUnit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** {@code /api/fragments/…}: what a reader makes of a passage. */
final class FragmentApi {
  private final Jobs jobs;
  private final Shelf shelf;
  private final Revision revision;
  private final Approved approved;
  private final Waiting waiting;
  private final Clock clock;

  FragmentApi(
      Jobs jobs, Shelf shelf, Revision revision, Approved approved, Waiting waiting, Clock clock) {
    this.jobs = jobs;
    this.shelf = shelf;
    this.revision = revision;
    this.approved = approved;
    this.waiting = waiting;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    routes.patch("/api/fragments/{id}", this::patch);
    routes.get("/api/fragments/{id}/alternatives", this::alternatives);
  }

  private void patch(Context request) {
    FragmentId id = FragmentId.of(request.pathParam("id"));
    Body body = Body.of(request);
    jobs.refuseRunning(id.article());
    Optional<Lang> language = body.language("language");
    ArticleRecord changed =
        language.isPresent()
            ? waiting.call(() -> update(id, result -> rename(result, id, language.get())))
            : update(id, result -> review(result, id, body));
    Answers.send(request, Answers.changed(changed.finished(), id.index()));
  }

  private ArticleRecord update(FragmentId id, UnaryOperator<ArticleResult> change) {
    return shelf.update(
        id.article(), article -> article.withResult(change.apply(article.finished())));
  }

  private ArticleResult rename(ArticleResult result, FragmentId id, Lang language) {
    id.in(result);
    return revision.rename(result, id.index(), language);
  }

  private ArticleResult review(ArticleResult result, FragmentId id, Body body) {
    RetoldFragment before = id.in(result);
    try {
      ArticleResult after = revision.review(result, id.index(), reviews(before, body));
      List<TranslationUnit> units = after.fragments().get(id.index()).units();
      IntStream.range(0, units.size()).forEach(i -> remember(before.units().get(i), units.get(i)));
      return after;
    } catch (IllegalArgumentException e) {
      throw Refusal.because(e);
    }
  }

  /** One for each unit; without texts the words stay as they are. */
  private static List<Review> reviews(RetoldFragment fragment, Body body) {
    Optional<List<String>> texts = body.texts("texts");
    Review.Status status =
        body.text("status")
            .map(FragmentApi::status)
            .or(() -> texts.map(given -> Review.Status.EDITED))
            .orElseThrow(() -> Refusal.bad("send language, status or texts: nothing is to change"));
    return texts.isPresent()
        ? texts.get().stream().map(text -> new Review(status, Optional.of(sound(text)))).toList()
        : fragment.units().stream().map(unit -> review(unit, status)).toList();
  }

  private static Review review(TranslationUnit unit, Review.Status status) {
    return status == Review.Status.OPEN ? Review.OPEN : new Review(status, unit.review().text());
  }

  private static Review.Status status(String code) {
    return Arrays.stream(Review.Status.values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.bad(
                    "there is no status \"%s\"; there are open, edited, approved, rejected", code));
  }

  private static String sound(String text) {
    if (text.isBlank()) {
      throw Refusal.bad("a translation may not be empty; reject it to show the original alone");
    }
    return text.strip();
  }

  /** The memory follows the review; what was approved elsewhere stays, unless it is rejected. */
  private void remember(TranslationUnit before, TranslationUnit unit) {
    Review.Status status = unit.review().status();
    if (status == Review.Status.APPROVED && unit.isTranslated()) {
      approved.approve(unit.source(), unit.languages(), unit.target(), clock.instant());
    } else if (status == Review.Status.REJECTED
        || before.review().status() == Review.Status.APPROVED) {
      approved.forget(unit.source(), unit.languages());
    }
  }

  private void alternatives(Context request) {
    FragmentId id = FragmentId.of(request.pathParam("id"));
    jobs.refuseRunning(id.article());
    ArticleResult result = shelf.get(id.article()).finished();
    id.in(result);
    ObjectNode answer = Answers.object();
    ArrayNode units = answer.putArray("units");
    for (List<String> found : waiting.call(() -> revision.alternatives(result, id.index()))) {
      ArrayNode texts = units.addObject().putArray("alternatives");
      found.forEach(texts::add);
    }
    Answers.send(request, answer);
  }
}
