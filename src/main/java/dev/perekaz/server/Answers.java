package dev.perekaz.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.report.JsonReport;
import dev.perekaz.text.Lang;
import io.javalin.http.Context;
import java.util.Optional;

/** The API's answers as JSON on one line. */
final class Answers {
  static final String MEDIA_TYPE = "application/json; charset=utf-8";

  private static final JsonReport REPORT = new JsonReport();

  private Answers() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static void send(Context request, JsonNode answer) {
    send(request, answer.toString());
  }

  static void send(Context request, String json) {
    request.contentType(MEDIA_TYPE).result(json);
  }

  /** Adds a language to a list; what is returned takes the codes of those it is translated into. */
  static ArrayNode addLanguage(ArrayNode list, Lang language) {
    return list.addObject()
        .put("code", language.tag())
        .put("name", language.englishName())
        .putArray("targets");
  }

  static ObjectNode error(String message) {
    return object().put("error", message);
  }

  static String state(State state, Optional<String> error) {
    ObjectNode answer = object().put("state", state.code());
    if (state.hasEnded()) {
      answer.put("error", error.orElse(null));
    }
    return answer.toString();
  }

  static ObjectNode article(ArticleRecord article) {
    return object()
        .put("id", article.id().text())
        .put("state", article.state().code())
        .put("error", article.error().orElse(null))
        .put("created", article.created().toString())
        .putRawValue(
            "document", new RawValue(article.result().map(REPORT::compact).orElse("null")));
  }

  static String fragment(ArticleResult result, int index) {
    return fragmentNode(result, index).toString();
  }

  /** A fragment and the summary that goes with it. */
  static ObjectNode changed(ArticleResult result, int index) {
    return fragmentNode(result, index).setAll(summary(result));
  }

  static ObjectNode summary(ArticleResult result) {
    return object().putRawValue("summary", new RawValue(REPORT.summary(result)));
  }

  private static ObjectNode fragmentNode(ArticleResult result, int index) {
    return object()
        .put("index", index)
        .putRawValue("fragment", new RawValue(REPORT.fragment(result, index)));
  }
}
