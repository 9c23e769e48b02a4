package dev.perekaz.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SegmenterTest {
  private static final Path GOLDEN = Path.of("src/test/resources/segment");

  /** What sentences are made of, and what looks like their end. */
  private static final List<String> PIECES =
      List.of(
          ". ",
          "! ",
          "?",
          "…",
          "...",
          "\n",
          "\r\n",
          "\n\n",
          " ",
          "\u00A0",
          "\t",
          "Mr.",
          "м.",
          "р.",
          "2023",
          "3.5",
          "слово",
          "Слово",
          "word",
          "Word",
          "I",
          "“",
          "”",
          "\"",
          "»",
          "«",
          "(",
          ")",
          "[1]",
          "🎉",
          "👩‍👩‍👧",
          "🇺🇦",
          "#tag",
          "@name",
          "https://t.co/a.b",
          "pic.twitter.com/a1",
          "。",
          "！",
          "」",
          "你好",
          "と",
          "؟",
          "مرحبا",
          "—",
          "- ",
          "e\u0301",
          "𝒳",
          "\uFEFF",
          "U.S.");

  private final Segmenter segmenter = new Segmenter();

  @TestFactory
  Stream<DynamicTest> goldenCases() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(GOLDEN, 2)) {
      files = all.filter(file -> GOLDEN.relativize(file).getNameCount() == 2).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(10);
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files) {
      Lang language = new Lang(GOLDEN.relativize(file).getName(0).toString());
      Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          language + ": " + line, () -> check(line, language))));
    }
    return tests.stream();
  }

  private void check(String line, Lang language) {
    String marked = line.replace('⏎', '\n').replace('⍽', '\u00A0');
    String text = marked.replace("|", "");

    List<Span> spans = segmenter.split(text, Span.all(text), language);

    assertThat(spans.stream().map(span -> span.in(text))).containsExactly(marked.split("\\|"));
  }

  @Test
  void nothingIsLostOrMovedOrEmptyWhateverTheText() {
    Random random = new Random(20230905);
    for (int i = 0; i < 20_000; i++) {
      String text = randomText(random);
      Span within = randomSpan(text, random);
      Lang language = new Lang(List.of("en", "uk", "de", "zh", "und").get(random.nextInt(5)));

      assertPartition(text, within, segmenter.split(text, within, language));
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static Span randomSpan(String text, Random random) {
    int start = random.nextInt(text.length() + 1);
    int end = start + random.nextInt(text.length() - start + 1);
    return random.nextBoolean() ? Span.all(text) : new Span(whole(text, start), whole(text, end));
  }

  /** An offset that does not cut a surrogate pair. */
  private static int whole(String text, int at) {
    boolean cuts = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return cuts ? at - 1 : at;
  }

  private static void assertPartition(String text, Span within, List<Span> spans) {
    int at = within.start();
    for (Span span : spans) {
      assertThat(span.start()).as(text).isEqualTo(at);
      assertThat(span.isEmpty()).as(text).isFalse();
      assertThat(whole(text, span.end())).as(text).isEqualTo(span.end());
      at = span.end();
    }
    assertThat(at).as(text).isEqualTo(within.end());
  }

  @Test
  void looksAtNothingOutsideTheSpan() {
    String text = "One. Two. Three.";

    assertThat(segmenter.split(text, new Span(5, 10), Lang.ENGLISH))
        .containsExactly(new Span(5, 10));
  }

  @Test
  void anEmptySpanHoldsNoSentence() {
    assertThat(segmenter.split("One.", new Span(4, 4), Lang.ENGLISH)).isEmpty();
  }

  @Test
  void whiteSpaceAloneIsOneSpan() {
    assertThat(segmenter.split(" \n\n ", new Span(0, 4), Lang.ENGLISH))
        .containsExactly(new Span(0, 4));
  }

  @Test
  void aLanguageWithoutAListTakesTheCommonOne() {
    String text = "Pan Dr. Novák přišel. Potom odešel.";

    assertThat(segmenter.split(text, Span.all(text), new Lang("cs"))).hasSize(2);
  }

  @Test
  void refusesASpanThatLeavesTheText() {
    assertThatThrownBy(() -> segmenter.split("One.", new Span(0, 5), Lang.ENGLISH))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("leaves the text of 4");
  }

  @Test
  void tenMegabytesOnOneLineTakeSeconds() {
    List<String> lines =
        List.of("He met Gen. Smith. ", "a", "! ", ". ", "🎉", " ", "\n", "@a ", "a.b", "Go! @a ");
    for (String line : lines) {
      String text = line.repeat(10_000_000 / line.length());

      assertTimeout(
          Duration.ofSeconds(10),
          () -> segmenter.split(text, Span.all(text), Lang.ENGLISH),
          () -> "\"%s\" over and over".formatted(line));
    }
  }
}
