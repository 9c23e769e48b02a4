package dev.perekaz.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.memory.ArticleFacts;
import dev.perekaz.summary.SourceSentence;
import java.time.LocalDate;

/** What was found, as JSON. */
public final class Fields {
  private Fields() {}

  /** A hit with its article. */
  public static ObjectNode of(Hit hit) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("score", Math.round(hit.score() * 10_000) / 10_000.0);
    fields.setAll(of(hit.sentence()));
    fields.set("article", of(hit.article()));
    return fields;
  }

  static ObjectNode of(SourceSentence sentence) {
    boolean translated = sentence.translated();
    return JsonNodeFactory.instance
        .objectNode()
        .put("language", sentence.written().tag())
        .put("sentence", sentence.original())
        .put("translation", translated ? sentence.text() : null)
        .put("to", translated ? sentence.language().tag() : null)
        .put("start", sentence.span().start())
        .put("end", sentence.span().end());
  }

  static ObjectNode of(ArticleFacts article) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", article.id())
        .put("name", article.name())
        .put("title", article.title())
        .put("language", article.language().tag())
        .put("date", article.date().map(LocalDate::toString).orElse(null));
  }
}
