package dev.perekaz.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SegmenterTest {
  private static final Path CASES = Path.of("src/test/resources/segment");

  private final Segmenter segmenter = new Segmenter();

  /** A file {@code LANG.txt}: a case is a few lines, each a sentence; an empty line ends it. */
  @TestFactory
  List<DynamicTest> cutsWhereTheLinesEnd() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().flatMap(this::cases).toList();
    }
  }

  private Stream<DynamicTest> cases(Path file) {
    String name = file.getFileName().toString();
    Lang language = new Lang(name.substring(0, name.indexOf('.')));
    return read(file)
        .map(
            expected ->
                DynamicTest.dynamicTest(
                    language + ": " + expected.get(0),
                    () ->
                        assertThat(sentences(join(expected, language), language))
                            .containsExactlyElementsOf(expected)));
  }

  private static Stream<List<String>> read(Path file) {
    try {
      return Stream.of(Files.readString(file).strip().split("\n\n"))
          .map(lines -> List.of(lines.split("\n")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String join(List<String> sentences, Lang language) {
    return String.join(language.primary().equals("zh") ? "" : " ", sentences);
  }

  private List<String> sentences(String text, Lang language) {
    return segmenter.split(text, Span.all(text), language).stream()
        .map(span -> span.in(text).strip())
        .toList();
  }

  @Test
  void losesAndMovesNothing() {
    Random random = new Random(1);
    String[] parts = {
      "Gen. ",
      "U.S. ",
      "м. ",
      "Київ",
      ". ",
      "… ",
      "\n",
      "\n\n",
      "😀",
      "\uD83C",
      " ",
      "“",
      "”",
      "A",
      "b",
      "3.5",
      "https://t.co/x ",
      "！",
      "。",
      "؟ ",
      "!? ",
      "\t",
      "\u00A0",
      "В. О. Петренко"
    };
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      checkCovered(text.toString(), new Lang(round % 2 == 0 ? "en" : "uk"));
    }
  }

  private void checkCovered(String text, Lang language) {
    int end = 0;
    for (Span span : segmenter.split(text, Span.all(text), language)) {
      assertThat(span.start()).as(text).isEqualTo(end);
      assertThat(span.isEmpty()).as(text).isFalse();
      end = span.end();
    }
    assertThat(end).as(text).isEqualTo(text.length());
  }

  @Test
  void anEmptyLineEndsASentenceAndASingleLineBreakDoesNot() {
    assertThat(sentences("A headline\n\nThe rest of\nit all. Then more", Lang.ENGLISH))
        .containsExactly("A headline", "The rest of\nit all.", "Then more");
  }

  @Test
  void staysWithinTheStretch() {
    String text = "One. Two. Three. Four.";

    assertThat(segmenter.split(text, new Span(5, 16), Lang.ENGLISH))
        .containsExactly(new Span(5, 10), new Span(10, 16));
  }

  @Test
  void cutsTenMegabytesOnOneLine() {
    String text = "The minister said no. He left at 4:30 PM. ".repeat(250_000);

    assertThat(segmenter.split(text, Span.all(text), Lang.ENGLISH)).hasSize(500_000);
  }
}
