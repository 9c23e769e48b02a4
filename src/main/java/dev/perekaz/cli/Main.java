package dev.perekaz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.perekaz.text.Lang;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code perekaz COMMAND …}. */
@Command(
    name = "perekaz",
    description =
        "Finds what is foreign in an article, translates it with a model on this machine, and"
            + " summarises the whole.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {"", "Exit codes: 0 done, 1 something failed, 2 wrong usage."})
public final class Main implements Runnable {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(Streams.standard(), System.getenv(), args));
  }

  /** Runs a command and returns the exit code. */
  static int run(Streams streams, Map<String, String> environment, String... args) {
    Workbench workbench = new Workbench(program(), environment);
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new RunCommand(workbench, streams))
            .addSubcommand(new BatchCommand(workbench, streams))
            .addSubcommand(new ServeCommand(workbench, streams))
            .addSubcommand(new DetectCommand(workbench, streams))
            .addSubcommand(new TranslateCommand(workbench, streams))
            .addSubcommand(new SummarizeCommand(workbench, streams))
            .addSubcommand(new SearchCommand(workbench, streams))
            .addSubcommand(new DigestCommand(workbench, streams))
            .addSubcommand(
                new CommandLine(new ModelsCommand())
                    .addSubcommand(new ModelsListCommand(workbench, streams))
                    .addSubcommand(new ModelsInfoCommand(workbench, streams))
                    .addSubcommand(new ModelsPullCommand(workbench, streams))
                    .addSubcommand(new ModelsImportCommand(workbench, streams))
                    .addSubcommand(new ModelsVerifyCommand(workbench, streams))
                    .addSubcommand(new ModelsRemoveCommand(workbench, streams)));
    line.registerConverter(Lang.class, new LanguageConverter());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(streams.out(), true, UTF_8));
    line.setErr(new PrintWriter(streams.err(), true, UTF_8));
    line.setExecutionExceptionHandler(new Complaint(streams));
    return line.execute(args);
  }

  /** The jar or the folder of classes that the program runs from. */
  private static Path program() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program cannot tell where it lies", e);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
