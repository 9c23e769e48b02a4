package dev.perekaz.cli;

import dev.perekaz.summary.Summary;
import dev.perekaz.summary.SummarySentence;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints an article's summary. */
@Command(
    name = "summarize",
    description =
        "Prints the sentences that carry an article, one a line, foreign ones translated.",
    mixinStandardHelpOptions = true)
final class SummarizeCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  @Mixin private RetellingOptions options = new RetellingOptions();
  @Mixin private ArticleParameter article = new ArticleParameter();

  SummarizeCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() throws CommandFailedException {
    Summary summary = article.retell(workbench, streams, options).summary();
    summary.makeshift().ifPresent(streams.err()::println);
    for (SummarySentence sentence : summary.sentences()) {
      streams.out().println(sentence.text().replaceAll("\\s+", " "));
    }
    return Main.DONE;
  }
}
