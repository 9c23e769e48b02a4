package dev.perekaz.batch;

import dev.perekaz.ingest.UnreadableArticleException;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.report.HtmlReport;
import dev.perekaz.report.JsonReport;
import dev.perekaz.report.MarkdownReport;
import dev.perekaz.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Retells every article of a folder into another, but for what has not changed since the last time.
 */
public final class BatchRunner {
  private static final List<String> REPORTS = List.of("json", "md", "html");

  /** The journal is saved at least as often; what is younger is made again after a kill. */
  private static final long SAVE_EVERY_NANOS = 2_000_000_000L;

  private final Retelling retelling;
  private final String settings;
  private final BatchListener listener;
  private final NeighbourSearch neighbours;

  /**
   * @param settings whatever, besides an article's bytes, its results depend on
   */
  public BatchRunner(Retelling retelling, String settings, BatchListener listener) {
    this(retelling, settings, listener, NeighbourSearch.NONE);
  }

  /**
   * @param settings whatever, besides an article's bytes, its results depend on
   * @param neighbours for the front page; no article's own results depend on them
   */
  public BatchRunner(
      Retelling retelling, String settings, BatchListener listener, NeighbourSearch neighbours) {
    this.retelling = retelling;
    this.settings = settings;
    this.listener = listener;
    this.neighbours = neighbours;
  }

  /**
   * Runs the batch and writes {@code index.html}. A file that fails fails alone.
   *
   * @throws BatchFailedException if the batch cannot start, or its results cannot be written
   */
  public List<ItemOutcome> run(Path input, Path output) throws BatchFailedException {
    BatchPlan plan = BatchPlan.of(input, output);
    BatchJournal journal = BatchJournal.open(output);
    List<ItemOutcome> outcomes = new ArrayList<>();
    try {
      journal.save();
      long saved = System.nanoTime();
      for (Path file : plan.files()) {
        ItemOutcome outcome = retell(plan, journal, file);
        outcomes.add(outcome);
        listener.done(outcome, outcomes.size(), plan.files().size());
        if (System.nanoTime() - saved > SAVE_EVERY_NANOS) {
          journal.save();
          saved = System.nanoTime();
        }
      }
      journal.save();
      AtomicFile.write(
          output.resolve("index.html"), new IndexPage(neighbours.in(output)).write(outcomes));
      return outcomes;
    } catch (IOException e) {
      throw new BatchFailedException(
          "%s cannot hold the results (%s): choose another folder with --out".formatted(output, e),
          e);
    }
  }

  private ItemOutcome retell(BatchPlan plan, BatchJournal journal, Path file) {
    String name = plan.name(file);
    if (Files.isDirectory(file) && !Files.isReadable(file)) {
      return new ItemOutcome.Failed(name, "may not be looked through; check its permissions");
    }
    try {
      clean(plan, name);
      String key = key(file);
      Optional<BatchJournal.Entry> before = journal.find(name).filter(e -> e.key().equals(key));
      if (before.isPresent() && isComplete(plan, name)) {
        return new ItemOutcome.Unchanged(name, before.get().facts());
      }
      journal.remove(name);
      ItemFacts facts = retell(plan, name, file);
      journal.put(name, new BatchJournal.Entry(key, facts));
      return new ItemOutcome.Retold(name, facts);
    } catch (UnreadableArticleException e) {
      return new ItemOutcome.Failed(name, reason(file, e));
    } catch (RuntimeException e) {
      return new ItemOutcome.Failed(name, "a fault of the program, please report it: " + e);
    } catch (IOException e) {
      return new ItemOutcome.Failed(name, "its reports cannot be written: " + e);
    } catch (StackOverflowError e) {
      return new ItemOutcome.Failed(name, "is nested too deeply to be read");
    }
  }

  private ItemFacts retell(BatchPlan plan, String name, Path file)
      throws UnreadableArticleException, IOException {
    long start = System.nanoTime();
    ArticleResult result = retelling.retell(file);
    ItemFacts facts = ItemFacts.of(result, (System.nanoTime() - start) / 1e9);
    AtomicFile.write(plan.report(name, "md"), new MarkdownReport().write(result));
    AtomicFile.write(plan.report(name, "html"), new HtmlReport().write(result));
    AtomicFile.write(plan.report(name, "json"), new JsonReport().write(result));
    return facts;
  }

  private static void clean(BatchPlan plan, String name) throws IOException {
    for (String ending : REPORTS) {
      AtomicFile.clean(plan.report(name, ending));
    }
  }

  private static boolean isComplete(BatchPlan plan, String name) {
    return REPORTS.stream().allMatch(ending -> Files.exists(plan.report(name, ending)));
  }

  /** Without the file's name, which stands before it. */
  private static String reason(Path file, UnreadableArticleException e) {
    String name = file.getFileName() + ": ";
    String message = String.valueOf(e.getMessage());
    return message.startsWith(name) ? message.substring(name.length()) : message;
  }

  /** Empty for a file that cannot be read; reading it again will say why. */
  private String key(Path file) {
    try {
      MessageDigest hash = Sha256.digest();
      hash.update(settings.getBytes(StandardCharsets.UTF_8));
      hash.update(Files.readAllBytes(file));
      return Sha256.of(hash).hex();
    } catch (IOException e) {
      return "";
    }
  }
}
