package dev.perekaz.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.memory.Approval;
import dev.perekaz.memory.Approved;
import dev.perekaz.memory.ArticleEntry;
import dev.perekaz.memory.History;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Lists what the memory holds: {@code /api/articles} and {@code /api/memory}. */
final class HistoryApi {
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 500;

  private final History history;
  private final Approved approved;

  HistoryApi(History history, Approved approved) {
    this.history = history;
    this.approved = approved;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/articles", this::list);
    routes.post("/api/articles/search", this::search);
    routes.get("/api/memory", this::listApproved);
    routes.delete("/api/memory/{id}", this::deleteApproved);
    routes.delete("/api/memory", this::deleteAllApproved);
  }

  private void list(Context request) {
    Page page = Page.of(request);
    answer(request, history.count(), history.list(page.limit(), page.offset()));
  }

  /** A POST, for what is searched for belongs in no URL. */
  private void search(Context request) {
    Body body = Body.of(request);
    String query = body.text("query").orElseThrow(() -> Refusal.bad("query is missing"));
    Page page = new Page(body.whole("limit").orElse(PAGE), body.whole("offset").orElse(0));
    List<ArticleEntry> found = history.search(query, page.limit(), page.offset());
    answer(request, history.count(query), found);
  }

  private static void answer(Context request, long total, List<ArticleEntry> entries) {
    ObjectNode answer = Answers.object().put("total", total);
    ArrayNode articles = answer.putArray("articles");
    entries.forEach(entry -> articles.add(HistoryEntries.answer(entry)));
    Answers.send(request, answer);
  }

  private void listApproved(Context request) {
    Page page = Page.of(request);
    ObjectNode answer = Answers.object().put("total", approved.count());
    ArrayNode entries = answer.putArray("entries");
    for (Approval entry : approved.list(page.limit(), page.offset())) {
      entries
          .addObject()
          .put("id", entry.id())
          .put("source", entry.source())
          .put("target", entry.target())
          .put("from", entry.languages().from().tag())
          .put("to", entry.languages().to().tag())
          .put("approved", entry.approved().toString());
    }
    Answers.send(request, answer);
  }

  private void deleteApproved(Context request) {
    String id = request.pathParam("id");
    if (!id.matches("\\d{1,18}") || !approved.delete(Long.parseLong(id))) {
      throw Refusal.notFound("the memory has no entry %s", id);
    }
    request.status(204);
  }

  private void deleteAllApproved(Context request) {
    approved.deleteAll();
    request.status(204);
  }

  /** A stretch of a list. */
  private record Page(int limit, int offset) {
    Page {
      if (limit < 1 || limit > LARGEST_PAGE || offset < 0) {
        throw Refusal.bad(
            "limit is 1 to %d and offset 0 or more, not %d and %d", LARGEST_PAGE, limit, offset);
      }
    }

    static Page of(Context request) {
      return new Page(whole(request, "limit", PAGE), whole(request, "offset", 0));
    }

    private static int whole(Context request, String name, int usual) {
      String text = request.queryParam(name);
      if (text != null && !text.matches("-?\\d{1,9}")) {
        throw Refusal.bad("%s is to be a whole number, not \"%s\"", name, text);
      }
      return text == null ? usual : Integer.parseInt(text);
    }
  }
}
