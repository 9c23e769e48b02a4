package dev.perekaz.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.report.ProgramVersion;
import dev.perekaz.summary.Method;
import dev.perekaz.text.Lang;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /api/info} and {@code /api/seeds}: what a page has to know before it begins. */
final class InfoApi {
  private final Languages languages;
  private final Seeds seeds;
  private final Limits limits;

  InfoApi(Languages languages, Seeds seeds, Limits limits) {
    this.languages = languages;
    this.seeds = seeds;
    this.limits = limits;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/info", this::info);
    routes.get("/api/seeds", this::list);
    routes.get("/api/seeds/{name}", this::seed);
  }

  private void info(Context request) {
    ObjectNode answer =
        Answers.object()
            .put("version", ProgramVersion.current())
            .put("target", PipelineOptions.DEFAULT.target().tag());
    answer.putObject("limits").put("bytes", limits.bytes()).put("characters", limits.characters());
    ArrayNode named = answer.putArray("languages");
    for (Lang language : languages.all()) {
      ArrayNode targets = Answers.addLanguage(named, language);
      languages.targets(language).forEach(target -> targets.add(target.tag()));
    }
    ArrayNode methods = answer.putArray("methods");
    List.of(Method.values()).forEach(method -> methods.add(Wishes.code(method)));
    answer.put("beams", PipelineOptions.MOST_BEAMS);
    ArrayNode formats = answer.putArray("formats");
    List.of(".txt", ".html", ".htm", ".md").forEach(formats::add);
    Answers.send(request, answer);
  }

  private void list(Context request) {
    ObjectNode answer = Answers.object();
    ArrayNode named = answer.putArray("seeds");
    for (Seeds.Seed seed : seeds.all()) {
      named
          .addObject()
          .put("name", seed.name())
          .put("opening", seed.opening())
          .put("bytes", seed.bytes().length);
    }
    Answers.send(request, answer);
  }

  private void seed(Context request) {
    String name = request.pathParam("name");
    Seeds.Seed seed =
        seeds.find(name).orElseThrow(() -> Refusal.notFound("there is no seed \"%s\"", name));
    Answers.send(request, Answers.object().put("name", seed.name()).put("text", seed.text()));
  }
}
