package dev.perekaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MarkupTest {
  private static final Path CASES = Path.of("src/test/resources/ingest/markup");
  private static final LanguagePair LANGUAGES = new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH);

  private static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(file -> Markup.ENDINGS.contains(Markup.ending(file.toString())))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Markup read(Path file) throws IOException, UnreadableArticleException {
    return Markup.read(name(file), Files.readAllBytes(file));
  }

  /** Every piece is changed, so that what is missed shows. */
  private static String rewrite(Markup markup, UnaryOperator<String> change) {
    List<List<String>> words =
        markup.passages().stream()
            .map(
                passage ->
                    passage.pieces().stream().map(piece -> change(passage, piece, change)).toList())
            .toList();
    return markup.rewrite(words, LANGUAGES);
  }

  private static String change(Passage passage, Passage.Piece piece, UnaryOperator<String> change) {
    String words = piece.span().in(passage.text());
    return piece.fixed() ? words : change.apply(words);
  }

  private static String upper(String words) {
    return words.toUpperCase(Locale.ROOT);
  }

  /** What is to be translated stands in capitals; all else is as it was. */
  @TestFactory
  Stream<DynamicTest> wordsAreFoundAndMarkupStays() throws IOException {
    return cases()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file),
                    () ->
                        assertThat(rewrite(read(file), MarkupTest::upper))
                            .isEqualTo(Files.readString(Path.of(file + ".upper")))));
  }

  @TestFactory
  Stream<DynamicTest> aSourceWithTheSameWordsStaysAsItIs() throws IOException {
    return cases()
        .filter(file -> !file.toString().endsWith(".html"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file),
                    () ->
                        assertThat(rewrite(read(file), words -> words))
                            .isEqualTo(Files.readString(file))));
  }

  @Test
  void aPassageReadsAsOnTheScreen() {
    assertThat(Markup.html("<p>Раз\n  <b>два</b>&nbsp;три</p>чотири").passages())
        .extracting(Passage::text)
        .containsExactly("Раз два\u00a0три", "чотири");
  }

  @Test
  void emphasisedWordsStandDeeper() {
    List<Passage.Piece> pieces = Markup.html("а <b>б <i>в</i></b>").passages().get(0).pieces();
    assertThat(pieces).extracting(Passage.Piece::depth).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void filesInOldEncodingsBecomeUtf8() throws UnreadableArticleException {
    String page = "<html><head><meta charset=\"windows-1251\"><title>Їжак</title>";
    Markup markup = Markup.read("a.htm", page.getBytes(Charset.forName("windows-1251")));
    assertThat(rewrite(markup, MarkupTest::upper))
        .isEqualTo(
            "<html><head><meta charset=\"UTF-8\"><title>ЇЖАК</title></head><body></body></html>");
  }

  @Test
  void deepQuotesAreRefusedInWords() {
    byte[] deep = "> ".repeat(20_000).concat("слово").getBytes(StandardCharsets.UTF_8);
    try {
      assertThat(Markup.read("a.md", deep).passages()).hasSizeLessThan(2);
    } catch (UnreadableArticleException e) {
      assertThat(e).hasMessageStartingWith("a.md: has quotes or lists nested");
    }
  }

  @Test
  void otherEndingsAreNotRead() {
    assertThatThrownBy(() -> Markup.read("a.pdf", new byte[] {'a'}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
