package dev.perekaz.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perekaz.memory.IndexFile;
import dev.perekaz.model.ModelStore;
import dev.perekaz.model.SentenceEncoder;
import dev.perekaz.search.Event.Report;
import dev.perekaz.search.Event.Told;
import dev.perekaz.summary.Budget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles by the bundled encoder: what stands before the first dot of a file's name is its event,
 * but for those that are called {@code lone}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestTest {
  private static final Path ARTICLES = Path.of("src/test/resources/search/articles");

  private List<Event> events = List.of();
  private Map<String, List<Neighbour>> neighbours = Map.of();

  @BeforeAll
  void digest(@TempDir Path folder) throws Exception {
    for (Path file : files()) {
      Retold.write(folder, file.getFileName().toString(), Files.readString(file));
    }
    try (SentenceEncoder encoder =
            SentenceEncoder.open(
                new ModelStore(List.of(Path.of("models"))).encoder().orElseThrow(), 1);
        IndexFile file = IndexFile.open(folder.resolve(FolderIndex.FILE))) {
      MeaningEncoder meanings = MeaningEncoder.of(encoder, file.sentences());
      new Indexing(file.sentences(), meanings, Retold.SEGMENTER)
          .update(new RetellingFolder(folder), Indexing.Listener.NONE);
      neighbours = Neighbourhood.of(file.sentences(), meanings);
      events = Digest.of(file.sentences(), meanings, new Budget.Sentences(3));
    }
  }

  private static List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      return files.toList();
    }
  }

  private static String event(String file) {
    return file.startsWith("lone.") ? file : file.substring(0, file.indexOf('.'));
  }

  @Test
  void theArticlesOnOneEventAreTogetherWhateverTheirLanguages() throws Exception {
    Set<Set<String>> wanted =
        files().stream()
            .map(file -> file.getFileName() + ".json")
            .collect(Collectors.groupingBy(DigestTest::event, Collectors.toSet()))
            .values()
            .stream()
            .collect(Collectors.toSet());

    assertThat(
            events.stream()
                .map(
                    event ->
                        event.reports().stream()
                            .map(report -> report.article().id())
                            .collect(Collectors.toSet())))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void onlyWhatSaysNearlyTheSameIsMarked() {
    List<Report> duplicates =
        events.stream()
            .flatMap(event -> event.reports().stream())
            .filter(report -> report.duplicate().isPresent())
            .toList();

    assertThat(duplicates).hasSize(1);
    assertThat(duplicates.get(0).article().id()).startsWith("strike.").contains("en.txt");
  }

  @Test
  void everySummaryIsOfItsOwnArticlesSentences() {
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.summary()).hasSize(3);
              assertThat(event.reports().stream().map(Report::article))
                  .containsAll(event.summary().stream().map(Told::article).toList());
            });
  }

  @Test
  void theDigestIsWrittenForPeopleAndForPrograms() throws Exception {
    DigestReport report = new DigestReport(events);
    assertThat(report.markdown())
        .startsWith("# Digest: 20 articles on 10 events\n")
        .contains("\n## Articles that are alone on their event\n")
        .contains("nearly the same as “Train drivers end");
    assertThat(report.html()).contains("lang=\"uk\"").contains("<h1>Digest: 20 articles");
    JsonNode json = new ObjectMapper().readTree(report.json());
    assertThat(json.path("events")).hasSize(10);
    assertThat(json.path("events").get(0).path("articles")).hasSize(3);
    assertThat(json.path("events").get(0).path("summary").get(0).path("article").textValue())
        .endsWith(".txt.json");
  }

  @Test
  void anArticlesNeighboursAreOnItsEventAndTheNearestComesFirst() {
    assertThat(neighbours).hasSize(15);
    assertThat(neighbours)
        .allSatisfy(
            (id, others) -> {
              assertThat(others)
                  .extracting(other -> event(other.article().id()))
                  .containsOnly(event(id));
              assertThat(others).extracting(other -> -other.cosine()).isSorted();
            });
    assertThat(neighbours.getOrDefault("strike.en.txt.json", List.of()).get(0).duplicate())
        .isTrue();
  }

  @Test
  void aDigestOfNothingIsEmpty() {
    assertThat(new DigestReport(List.of()).markdown())
        .isEqualTo("# Digest: 0 articles on 0 events\n");
  }
}
