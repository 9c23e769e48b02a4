package dev.perekaz.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected values are those of sacrebleu 2.6.0, {@code corpus_chrf}. */
class ChrfTest {
  @ParameterizedTest
  @CsvSource({"pt-en, 81.667837", "zle-en, 47.881730"})
  void givesWhatSacrebleuGives(String file, double expected) throws Exception {
    List<String[]> lines =
        Files.readAllLines(Path.of("src/test/resources/model/oracle/" + file + ".tsv")).stream()
            .map(line -> line.split("\t"))
            .toList();
    double chrf =
        Chrf.of(
            lines.stream().map(line -> line[2]).toList(),
            lines.stream().map(line -> line[1]).toList());
    assertThat(chrf).isCloseTo(expected, within(0.0001));
  }
}
