package dev.perekaz.cli;

import dev.perekaz.catalog.CatalogException;
import dev.perekaz.catalog.Trial;
import dev.perekaz.catalog.Verification;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.model.SentenceEncoder;
import dev.perekaz.report.Disarmed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks models. */
@Command(
    name = "verify",
    description =
        "Holds every file of a model, or of all, against its hash, and lets it do its work once.",
    mixinStandardHelpOptions = true)
final class ModelsVerifyCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Streams streams;

  @Mixin private ModelsOption models = new ModelsOption();

  @Parameters(paramLabel = "ID", arity = "0..1", description = "The model (default: all).")
  private Optional<String> id = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  ModelsVerifyCommand(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    ModelStore store = workbench.models(models);
    List<ModelCard> asked =
        id.map(name -> List.of(ModelParameter.in(store, name, spec))).orElse(store.list());
    boolean sound = true;
    for (ModelCard model : asked) {
      sound &= verify(model);
    }
    if (id.isEmpty()) {
      store.complaints().forEach(line -> streams.err().println(Disarmed.of(line)));
      sound &= store.complaints().isEmpty();
    }
    return sound ? Main.DONE : Main.FAILED;
  }

  private boolean verify(ModelCard model) {
    try {
      Verification found = Verification.of(model.folder());
      found.faults().forEach(fault -> complain(model, fault));
      if (!found.faults().isEmpty()) {
        return false;
      }
      String work = model.isTranslator() ? ModelsPullCommand.say(Trial.of(model)) : encode(model);
      String files =
          found.sound().isEmpty()
              ? "runs; no hashes are written down for its files"
              : "all is well: %s".formatted(String.join(", ", found.sound()));
      streams.out().println(Disarmed.of("%s: %s\n%s".formatted(model.id(), files, work)));
      return true;
    } catch (CatalogException | ModelFormatException e) {
      complain(model, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private static String encode(ModelCard model) throws ModelFormatException {
    try (SentenceEncoder encoder = SentenceEncoder.open(model, 1)) {
      return "turns a sentence into %d numbers".formatted(encoder.dimensions());
    }
  }

  private void complain(ModelCard model, String fault) {
    streams
        .err()
        .println(
            Disarmed.of(
                "%s: %s; remove it, and pull or import it again".formatted(model.id(), fault)));
  }
}
