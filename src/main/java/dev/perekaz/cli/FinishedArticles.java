package dev.perekaz.cli;

import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.memory.Memory;
import dev.perekaz.memory.MemoryException;
import dev.perekaz.memory.SentenceIndex;
import dev.perekaz.memory.UncheckedMemoryException;
import dev.perekaz.model.EncoderOnDemand;
import dev.perekaz.model.ModelStore;
import dev.perekaz.model.SentenceEncoder;
import dev.perekaz.report.Disarmed;
import dev.perekaz.search.Articles;
import dev.perekaz.search.FolderIndex;
import dev.perekaz.search.HistoryArticles;
import dev.perekaz.search.Indexing;
import dev.perekaz.search.MeaningEncoder;
import dev.perekaz.search.RetellingFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Finished articles and the index of their sentences, brought up to date before it is used. */
final class FinishedArticles {
  private static final int TELL_EVERY = 50;

  private final Workbench workbench;
  private final Streams streams;

  FinishedArticles(Workbench workbench, Streams streams) {
    this.workbench = workbench;
    this.streams = streams;
  }

  /** The sentences, and the encoder that made their vectors. */
  record Indexed(SentenceIndex sentences, MeaningEncoder encoder) {}

  /** Does something with the articles of a folder of results. */
  <T> T in(Path folder, ModelStore models, Function<Indexed, T> work)
      throws CommandFailedException, IOException {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailedException(
          "%s %s; give a folder that perekaz batch has written"
              .formatted(folder, Files.exists(folder) ? "is no folder" : "does not exist"));
    }
    Articles articles = new RetellingFolder(folder);
    try (EncoderOnDemand encoders = new EncoderOnDemand(models, workbench.threads())) {
      SentenceEncoder encoder = encoder(encoders);
      Optional<T> done =
          new FolderIndex(folder, this::say).use(index -> work(articles, index, encoder, work));
      return done.orElseThrow(
          () ->
              new CommandFailedException(
                  "%s holds no finished retelling; make some with perekaz batch ARTICLES --out %s"
                      .formatted(folder, folder)));
    } catch (MemoryException | UncheckedMemoryException | UncheckedIOException e) {
      throw CommandFailedException.because(e);
    }
  }

  /** Does something with the articles of the history. */
  <T> T inHistory(Path data, ModelStore models, Function<Indexed, T> work)
      throws CommandFailedException {
    if (!Files.exists(data.resolve(Memory.FILE))) {
      throw noHistory(data);
    }
    try (EncoderOnDemand encoders = new EncoderOnDemand(models, workbench.threads());
        Memory memory = Memory.open(data)) {
      return work(
              new HistoryArticles(memory.history()), memory.sentences(), encoder(encoders), work)
          .orElseThrow(() -> noHistory(data));
    } catch (MemoryException | UncheckedMemoryException e) {
      throw CommandFailedException.because(e);
    }
  }

  private static CommandFailedException noHistory(Path data) {
    return new CommandFailedException(
        "the history in %s is empty: perekaz serve fills it; name a folder that perekaz batch has written with --in, or another history with --data"
            .formatted(data));
  }

  private static SentenceEncoder encoder(EncoderOnDemand encoders) throws CommandFailedException {
    try {
      return encoders.get().orElseThrow(FinishedArticles::noEncoder);
    } catch (ModelFormatException e) {
      throw CommandFailedException.because(e);
    }
  }

  /** Fails before anything is done that needs one. */
  void requireEncoder(ModelStore models) throws CommandFailedException {
    if (models.encoder().isEmpty()) {
      throw noEncoder();
    }
  }

  private static CommandFailedException noEncoder() {
    return new CommandFailedException(
        "this takes a sentence encoder, and none is installed; put its folder, such as e5-small-zle, into models/ or name the folder that it lies in with --models");
  }

  /** Empty if there is no article. */
  private <T> Optional<T> work(
      Articles articles, SentenceIndex index, SentenceEncoder opened, Function<Indexed, T> work) {
    MeaningEncoder encoder = MeaningEncoder.of(opened, index);
    Indexing indexing = new Indexing(index, encoder, workbench.segmenter());
    Indexing.Outcome outcome = indexing.update(articles, this::progress);
    if (outcome.replaced() > 0) {
      say("the index was another encoder's; all articles were encoded again");
    }
    outcome.complaints().forEach(complaint -> say("left out: " + complaint));
    return outcome.articles() == 0
        ? Optional.empty()
        : Optional.of(work.apply(new Indexed(index, encoder)));
  }

  private void progress(int done, int all) {
    if (done % TELL_EVERY == 0 || done == all) {
      say("indexed %d of %d new articles".formatted(done, all));
    }
  }

  private void say(String notice) {
    streams.err().println(Disarmed.of(notice));
  }
}
