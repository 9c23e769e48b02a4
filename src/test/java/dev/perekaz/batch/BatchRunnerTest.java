package dev.perekaz.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.batch.ItemOutcome.Failed;
import dev.perekaz.batch.ItemOutcome.Retold;
import dev.perekaz.batch.ItemOutcome.Unchanged;
import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.ingest.Reading;
import dev.perekaz.ingest.UnreadableArticleException;
import dev.perekaz.langid.Detection;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.summary.Method;
import dev.perekaz.summary.Summary;
import dev.perekaz.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchRunnerTest {
  @TempDir private Path folder;
  private Path seeds;
  private Path out;

  /** What was retold, in order. */
  private final List<String> retold = new ArrayList<>();

  @BeforeEach
  void makeFolder() throws IOException {
    seeds = Files.createDirectory(folder.resolve("seeds"));
    out = folder.resolve("out");
  }

  @Test
  void everyArticleGetsThreeReportsAndTheFolderAnIndex() throws Exception {
    write("a.txt", "Rain.");
    write("deep/b.html", "<p>Snow.</p>");
    assertThat(run()).allMatch(Retold.class::isInstance).hasSize(2);
    assertThat(files(out))
        .containsExactlyInAnyOrder(
            "a.txt.json",
            "a.txt.md",
            "a.txt.html",
            "deep/b.html.json",
            "deep/b.html.md",
            "deep/b.html.html",
            "index.html",
            ".perekaz-journal.json");
    assertThat(Files.readString(out.resolve("index.html"))).contains("href=\"deep/b.html.html\"");
  }

  @Test
  void filesOfOneStemKeepApart() throws Exception {
    write("a.txt", "Rain.");
    write("a.html", "<p>Snow.</p>");
    write("a.md", "Hail.");
    run();
    assertThat(files(out)).contains("a.txt.json", "a.html.json", "a.md.json");
  }

  @Test
  void otherFilesAreNoArticles() throws Exception {
    write("a.txt", "Rain.");
    write("photo.jpg", "x");
    write("b.TXT", "Snow.");
    assertThat(run()).extracting(ItemOutcome::name).containsExactly("a.txt", "b.TXT");
  }

  @Test
  void aSecondRunDoesNothing() throws Exception {
    write("a.txt", "Rain.");
    List<ItemOutcome> first = run();
    List<ItemOutcome> second = run();
    assertThat(retold).containsExactly("a.txt");
    assertThat(second).containsExactly(new Unchanged("a.txt", ((Retold) first.get(0)).facts()));
  }

  @Test
  void onlyAChangedFileIsDoneAgain() throws Exception {
    write("a.txt", "Rain.");
    write("b.txt", "Snow.");
    run();
    write("b.txt", "Hail.");
    run();
    assertThat(retold).containsExactly("a.txt", "b.txt", "b.txt");
    assertThat(Files.readString(out.resolve("b.txt.json"))).contains("Hail.");
  }

  @Test
  void changedSettingsDoAllAgain() throws Exception {
    write("a.txt", "Rain.");
    run();
    run("beam 4");
    assertThat(retold).hasSize(2);
  }

  @Test
  void aMissingReportIsMadeAgain() throws Exception {
    write("a.txt", "Rain.");
    run();
    Files.delete(out.resolve("a.txt.md"));
    run();
    assertThat(retold).hasSize(2);
    assertThat(out.resolve("a.txt.md")).exists();
  }

  @Test
  void whatAKilledRunLeftIsCleanedAndDoneAgain() throws Exception {
    write("a.txt", "Rain.");
    Files.createDirectories(out);
    Files.writeString(out.resolve("a.txt.html.part"), "<!DOCTYPE");
    Files.writeString(out.resolve("a.txt.md"), "# Rain");
    run();
    assertThat(retold).containsExactly("a.txt");
    assertThat(files(out)).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void aBrokenJournalIsAsNone() throws Exception {
    write("a.txt", "Rain.");
    run();
    for (String broken : List.of("{\"a.txt\"", "null", "{\"a.txt\":null}", "[]")) {
      Files.writeString(out.resolve(".perekaz-journal.json"), broken);
      assertThat(run()).as(broken).hasOnlyElementsOfType(Retold.class);
    }
  }

  @Test
  void aJournalWithoutFactsIsAsNone() throws Exception {
    write("a.txt", "Rain.");
    run();
    Path journal = out.resolve(".perekaz-journal.json");
    Files.writeString(
        journal, Files.readString(journal).replaceFirst("(?s)\"facts\".*?\\}", "\"facts\":null"));
    assertThat(run()).hasOnlyElementsOfType(Retold.class);
  }

  @Test
  void aFileThatCannotBeReadFailsAlone() throws Exception {
    write("a.txt", "Rain.");
    write("b.txt", "");
    write("c.txt", "Snow.");
    List<ItemOutcome> outcomes = run();
    assertThat(outcomes.get(1)).isEqualTo(new Failed("b.txt", "holds no text"));
    assertThat(outcomes).filteredOn(Retold.class::isInstance).hasSize(2);
    assertThat(Files.readString(out.resolve("index.html"))).contains("b.txt", "failed");
  }

  @Test
  void aFailureIsTriedAgain() throws Exception {
    write("a.txt", "");
    run();
    run();
    assertThat(retold).hasSize(2);
  }

  @Test
  void aFolderNamedLikeAnArticleFailsAloneAndIsLookedThrough() throws Exception {
    write("a.txt", "Rain.");
    write("x.txt/b.txt", "Snow.");
    assertThat(run())
        .hasExactlyElementsOfTypes(Retold.class, Failed.class, Retold.class)
        .extracting(ItemOutcome::name)
        .containsExactly("a.txt", "x.txt", "x.txt/b.txt");
  }

  @Test
  void aFaultOfTheProgramFailsAlone() throws Exception {
    write("a.txt", "Rain.");
    write("b.txt", "Snow.");
    List<ItemOutcome> outcomes =
        runner(
                file -> {
                  if (file.endsWith("a.txt")) {
                    throw new IllegalStateException("no such state");
                  }
                  return retell(file);
                })
            .run(seeds, out);
    assertThat(outcomes).hasExactlyElementsOfTypes(Failed.class, Retold.class);
    assertThat(((Failed) outcomes.get(0)).reason()).contains("no such state");
  }

  @Test
  void anArticleTooDeepForTheStackFailsAlone() throws Exception {
    write("a.md", ">".repeat(50_000) + " Rain.");
    write("b.txt", "Snow.");
    List<ItemOutcome> outcomes = run();
    assertThat(outcomes.get(1)).isInstanceOf(Retold.class);
  }

  @Test
  void aReportThatCannotBeWrittenFailsAlone() throws Exception {
    write("a.txt", "Rain.");
    write("b.txt", "Snow.");
    Files.createDirectories(out.resolve("a.txt.md/in the way"));
    List<ItemOutcome> outcomes = run();
    assertThat(outcomes).hasExactlyElementsOfTypes(Failed.class, Retold.class);
    assertThat(((Failed) outcomes.get(0)).reason()).contains("a.txt.md");
  }

  @Test
  void aNameTooLongForItsReportsFailsAlone() throws Exception {
    write("б".repeat(124) + ".txt", "Rain.");
    write("в.txt", "Snow.");
    assertThat(run()).hasExactlyElementsOfTypes(Failed.class, Retold.class);
    assertThat(files(out)).contains("в.txt.json");
  }

  @Test
  void aLinkInACircleIsNotFollowedForEver() throws Exception {
    write("deep/a.txt", "Rain.");
    Files.createSymbolicLink(seeds.resolve("deep/up"), seeds);
    assertThat(run()).hasOnlyElementsOfType(Retold.class).hasSize(1);
  }

  @Test
  void aBackslashInANameIsNoFolder() throws Exception {
    write("a\\b.txt", "Rain.");
    write("a/b.txt", "Snow.");
    assertThat(run()).extracting(ItemOutcome::name).doesNotHaveDuplicates();
    assertThat(Files.readString(out.resolve("a/b.txt.json"))).contains("Snow.");
    assertThat(Files.readString(out.resolve("a\\b.txt.json"))).contains("Rain.");
  }

  @Test
  void resultsOfGoneArticlesStayButLeaveTheIndex() throws Exception {
    write("a.txt", "Rain.");
    write("b.txt", "Snow.");
    run();
    Files.delete(seeds.resolve("b.txt"));
    run();
    assertThat(out.resolve("b.txt.html")).exists();
    assertThat(Files.readString(out.resolve("index.html"))).doesNotContain("b.txt");
  }

  @Test
  void halfFilesOfOthersAreLeftAlone() throws Exception {
    write("a.txt", "Rain.");
    Path download = Files.createDirectories(out.resolve("downloads")).resolve("page.html.part");
    Files.writeString(download, "of a browser");
    run();
    assertThat(download).exists();
  }

  @Test
  void resultsInsideTheFolderAreNoArticles() throws Exception {
    write("a.txt", "Rain.");
    out = seeds.resolve("retold");
    run();
    assertThat(run()).extracting(ItemOutcome::name).containsExactly("a.txt");
  }

  @Test
  void resultsInsideALinkedFolderAreNoArticles() throws Exception {
    write("a.txt", "Rain.");
    seeds = Files.createSymbolicLink(folder.resolve("link"), seeds);
    out = seeds.resolve("retold");
    run();
    assertThat(run()).extracting(ItemOutcome::name).containsExactly("a.txt");
  }

  @Test
  void articlesMayLieInsideTheFolderOfResults() throws Exception {
    write("a.txt", "Rain.");
    out = folder;
    run();
    assertThat(run()).extracting(ItemOutcome::name).containsExactly("a.txt");
    assertThat(folder.resolve("a.txt.json")).exists();
  }

  @Test
  void resultsCannotGoIntoTheFolderOfArticles() throws Exception {
    write("a.txt", "Rain.");
    out = seeds;
    assertThatThrownBy(this::run)
        .isInstanceOf(BatchFailedException.class)
        .hasMessageContaining("--out");
  }

  @Test
  void anEmptyFolderIsSaid() {
    assertThatThrownBy(this::run)
        .isInstanceOf(BatchFailedException.class)
        .hasMessageContaining("holds no article")
        .hasMessageContaining(".txt");
  }

  @Test
  void aMissingFolderIsSaid() {
    seeds = folder.resolve("nowhere");
    assertThatThrownBy(this::run)
        .isInstanceOf(BatchFailedException.class)
        .hasMessageContaining("nowhere does not exist");
  }

  @Test
  void aFileInsteadOfAFolderOfArticlesIsSaid() throws Exception {
    write("a.txt", "Rain.");
    seeds = seeds.resolve("a.txt");
    assertThatThrownBy(this::run)
        .isInstanceOf(BatchFailedException.class)
        .hasMessageContaining("a.txt is a file");
  }

  @Test
  void aFileInsteadOfAFolderOfResultsIsSaid() throws Exception {
    write("a.txt", "Rain.");
    Files.writeString(out, "in the way");
    assertThatThrownBy(this::run)
        .isInstanceOf(BatchFailedException.class)
        .hasMessageContaining("out is a file");
  }

  @Test
  void aFileAboveTheFolderOfResultsIsSaid() throws Exception {
    write("a.txt", "Rain.");
    Files.writeString(out, "in the way");
    out = out.resolve("below");
    assertThatThrownBy(this::run)
        .isInstanceOf(BatchFailedException.class)
        .hasMessageStartingWith(out.toString())
        .hasMessageContaining("--out");
  }

  @Test
  void aFolderThatCannotHoldResultsIsSaidBeforeAnyWork() throws Exception {
    write("a.txt", "Rain.");
    Files.createDirectories(out.resolve(".perekaz-journal.json/in the way"));
    assertThatThrownBy(this::run)
        .isInstanceOf(BatchFailedException.class)
        .hasMessageStartingWith(out.toString())
        .hasMessageContaining("--out");
    assertThat(retold).isEmpty();
  }

  @Test
  void theListenerHearsOfEveryFileInOrder() throws Exception {
    write("a.txt", "Rain.");
    write("b.txt", "");
    List<String> heard = new ArrayList<>();
    new BatchRunner(
            this::retell, "", (outcome, done, all) -> heard.add(outcome.name() + done + all))
        .run(seeds, out);
    assertThat(heard).containsExactly("a.txt12", "b.txt22");
  }

  private List<ItemOutcome> run() throws BatchFailedException {
    return run("greedy");
  }

  private List<ItemOutcome> run(String settings) throws BatchFailedException {
    return new BatchRunner(this::retell, settings, (outcome, done, all) -> {}).run(seeds, out);
  }

  private static BatchRunner runner(Retelling retelling) {
    return new BatchRunner(retelling, "greedy", (outcome, done, all) -> {});
  }

  private ArticleResult retell(Path file) throws UnreadableArticleException {
    retold.add(String.valueOf(file.getFileName()));
    Reading reading = new ArticleReader().read(file);
    return new ArticleResult(
        reading,
        new Detection(Lang.ENGLISH, List.of(), 0, List.of()),
        List.of(),
        new Summary(Method.LEAD, Lang.ENGLISH, List.of()),
        PipelineOptions.DEFAULT,
        List.of(),
        List.of(),
        Instant.EPOCH);
  }

  private void write(String name, String text) throws IOException {
    Path file = seeds.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .toList();
    }
  }
}
