package dev.perekaz.cli;

import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Method;
import dev.perekaz.text.Lang;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code run}, {@code batch} and {@code summarize} let the reader choose. */
final class RetellingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin ModelsOption models = new ModelsOption();
  @Mixin MeaningOption meaning = new MeaningOption();

  @Option(
      names = "--to",
      paramLabel = "LANG",
      description = "Your language (default: ${DEFAULT-VALUE}).",
      defaultValue = "en")
  private Lang to = Lang.ENGLISH;

  @Option(
      names = "--method",
      description =
          "How sentences are ranked: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "TEXTRANK")
  private Method method = Method.DEFAULT;

  @ArgGroup @Nullable private Length length;

  @Option(
      names = "--beam",
      paramLabel = "N",
      description = "Width of the translation's search, 1 to 16 (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int beam = 1;

  /** One of the two ways to say how long a summary may be. */
  static final class Length {
    @Option(
        names = "--sentences",
        paramLabel = "N",
        description = "Sentences in the summary (default: 5).",
        required = true)
    @Nullable Integer sentences;

    @Option(
        names = "--share",
        paramLabel = "X",
        description = "The summary's share of the article's sentences, above 0 and at most 1.",
        required = true)
    @Nullable Double share;
  }

  PipelineOptions get() {
    try {
      return new PipelineOptions(to, method, budget(), beam);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private Budget budget() {
    if (length == null) {
      return PipelineOptions.DEFAULT.budget();
    }
    if (length.share != null) {
      return new Budget.Share(length.share);
    }
    return length.sentences == null
        ? PipelineOptions.DEFAULT.budget()
        : new Budget.Sentences(length.sentences);
  }
}
