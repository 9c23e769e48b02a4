package dev.perekaz.marian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perekaz.marian.TinyStudent.Sharing;
import dev.perekaz.marian.TinyStudent.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentGraphTest {
  /** Activations have 255 steps; the weights are exact. */
  private static final double ROUNDING = 0.1;

  private static final int[] LONG = {17, 3, 99, 149, 3, 60, 0};
  private static final int[] SHORT = {5, 0};
  private static final int[] OUTPUT = {44, 199, 2, 130, 7};
  private static final int[] ONE = {0};
  private static final int[] BOTH = {0, 1};

  @TempDir private Path folder;

  static Stream<Arguments> students() {
    return Stream.of(Sharing.values())
        .flatMap(
            sharing -> Stream.of(Storage.values()).map(storage -> Arguments.of(sharing, storage)));
  }

  @ParameterizedTest
  @MethodSource("students")
  void saysTheSameNetwork(Sharing sharing, Storage storage) throws Exception {
    TinyStudent student = new TinyStudent(sharing);
    PlainStudent plain = new PlainStudent(student);
    double[][] expected = plain.decode(plain.encode(LONG), OUTPUT);
    StudentGraph graph = graph(student, storage);

    try (StudentRun run = new StudentRun(graph, LONG)) {
      for (int i = 0; i <= OUTPUT.length; i++) {
        int previous = i == 0 ? graph.startId() : OUTPUT[i - 1];
        double[] found = run.step(200, ONE, new int[] {previous}).byId(0);
        assertThat(found).as("step %d", i).containsExactly(expected[i], within(ROUNDING));
      }
    }
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("tiny", Measures.TINY, Sharing.ALL),
        Arguments.of("base-memory", Measures.BASE_MEMORY, Sharing.TARGET_AND_OUTPUT),
        Arguments.of("base", Measures.BASE, Sharing.ALL),
        Arguments.of("base", Measures.BASE, Sharing.TARGET_AND_OUTPUT),
        Arguments.of("16-2-2", Measures.SMALL, Sharing.ALL));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void saysTheSameNetworkOfEveryKind(String kind, Measures measures, Sharing sharing)
      throws Exception {
    TinyStudent student = new TinyStudent(sharing, measures);
    PlainStudent plain = new PlainStudent(student);
    double[][] expected = plain.decode(plain.encode(SHORT), OUTPUT);

    for (Storage storage : Storage.values()) {
      StudentGraph graph = graph(student, storage);
      assertThat(graph.layers()).isEqualTo(measures.decoderLayers());
      try (StudentRun run = new StudentRun(graph, SHORT)) {
        for (int i = 0; i <= OUTPUT.length; i++) {
          int previous = i == 0 ? graph.startId() : OUTPUT[i - 1];
          double[] found = run.step(200, ONE, new int[] {previous}).byId(0);
          assertThat(found)
              .as("%s, step %d", storage, i)
              .containsExactly(expected[i], within(ROUNDING));
        }
      }
      assertThat(file(student, storage).kind()).isEqualTo(kind);
    }
  }

  @Test
  void aSentenceIsNotDisturbedByALongerOneBesideIt() throws Exception {
    TinyStudent student = new TinyStudent(Sharing.TARGET_AND_OUTPUT);
    StudentGraph graph = graph(student, Storage.INT8);

    try (StudentRun run = new StudentRun(graph, LONG, SHORT)) {
      double[] found = run.step(200, BOTH, new int[] {200, 200}).byId(1);

      PlainStudent plain = new PlainStudent(student);
      double[] expected = plain.decode(plain.encode(SHORT), new int[0])[0];
      assertThat(found).containsExactly(expected, within(ROUNDING));
    }
  }

  @Test
  void rowsGoOnFromTheRowsTheyNameAsTheirOrigins() throws Exception {
    TinyStudent student = new TinyStudent(Sharing.ALL);
    StudentGraph graph = graph(student, Storage.INT8);

    try (StudentRun run = new StudentRun(graph, LONG, LONG)) {
      run.step(1, BOTH, new int[] {200, 200});
      run.step(1, BOTH, new int[] {44, 199});
      double[] found = run.step(200, new int[] {1, 0}, new int[] {2, 2}).byId(0);

      PlainStudent plain = new PlainStudent(student);
      double[] expected = plain.decode(plain.encode(LONG), new int[] {199, 2})[2];
      assertThat(found).containsExactly(expected, within(ROUNDING));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 12, 199})
  void handsOutTheBestBestFirst(int width) throws Exception {
    StudentGraph graph = graph(new TinyStudent(Sharing.ALL), Storage.INT8);

    try (StudentRun all = new StudentRun(graph, LONG);
        StudentRun some = new StudentRun(graph, LONG)) {
      double[] byId = all.step(200, ONE, new int[] {200}).byId(0);
      StudentRun.Step best = some.step(width, ONE, new int[] {200});

      Stream<Double> sorted = Arrays.stream(byId).boxed().sorted(Comparator.reverseOrder());
      double[] expected = sorted.limit(width).mapToDouble(score -> score).toArray();
      double[] found = Arrays.stream(best.ids()[0]).mapToDouble(id -> byId[(int) id]).toArray();
      assertThat(found).containsExactly(expected);
    }
  }

  @Test
  void theProbabilitiesOfAllTokensAddUpToOne() throws Exception {
    StudentGraph graph = graph(new TinyStudent(Sharing.ALL), Storage.INT8);

    try (StudentRun run = new StudentRun(graph, LONG)) {
      double[] scores = run.step(200, ONE, new int[] {200}).byId(0);

      assertThat(Arrays.stream(scores).map(Math::exp).sum()).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void aVocabularyOfAnotherModelIsRefusedWithBothSizes() throws Exception {
    MarianFile file = file(new TinyStudent(Sharing.TARGET_AND_OUTPUT), Storage.INT8);

    assertThatThrownBy(() -> new StudentGraph(file, 32_000, 200))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("vocabulary and model do not belong together")
        .hasMessageContaining("32000 source pieces, 150 rows");
    assertThatThrownBy(() -> new StudentGraph(file, 150, 199))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("199 target pieces, 200 rows");
  }

  private MarianFile file(TinyStudent student, Storage storage) throws Exception {
    return MarianFile.read(Files.write(folder.resolve("model.bin"), student.bytes(storage)));
  }

  private StudentGraph graph(TinyStudent student, Storage storage) throws Exception {
    return new StudentGraph(
        file(student, storage), student.sourceVocabulary(), student.targetVocabulary());
  }
}
