package dev.perekaz.cli;

import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.report.HtmlReport;
import dev.perekaz.report.JsonReport;
import dev.perekaz.report.MarkdownReport;
import dev.perekaz.report.TextReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Retells one article. */
@Command(
    name = "run",
    description = "Retells one article: its foreign passages translated, the whole summarised.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  @Mixin private RetellingOptions options = new RetellingOptions();
  @Mixin private ArticleParameter article = new ArticleParameter();

  @Option(
      names = "--format",
      description = "Form of the result: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "TEXT")
  private Form form = Form.TEXT;

  /** Forms of a result. */
  enum Form {
    TEXT,
    JSON,
    MARKDOWN,
    HTML
  }

  RunCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws CommandFailedException {
    streams.out().print(write(article.retell(workbench, streams, options)));
    streams.out().flush();
    return Main.DONE;
  }

  private String write(ArticleResult result) {
    return switch (form) {
      case TEXT -> new TextReport().write(result);
      case JSON -> new JsonReport().write(result);
      case MARKDOWN -> new MarkdownReport().write(result);
      case HTML -> new HtmlReport().write(result);
    };
  }
}
