package dev.perekaz.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.text.Span;
import dev.perekaz.translate.CutSentence.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FittingTest {
  private static final Pattern PART = Pattern.compile("([\\[(])([^=]*)=([^\\])]*)[\\])]");

  @TestFactory
  Stream<DynamicTest> aTranslationIsCutAsItsOriginal() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/translate/fitting.txt")).stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line.split(" (?:->|=>) "))));
  }

  private static void check(String[] fields) {
    List<Part> parts = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    Matcher part = PART.matcher(fields[0]);
    while (part.find()) {
      String text = part.group(2);
      parts.add(new Part(parts.size(), Span.all(text), text, part.group(1).equals("["), false));
      alone.add(part.group(3));
    }
    String cut =
        new Fitting(fields[1]).fit(parts, alone).map(list -> String.join("|", list)).orElse("none");
    assertThat(cut).isEqualTo(fields[2]);
  }
}
