package dev.perekaz.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Post;
import dev.perekaz.text.Span;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
  private static final Path CASES = Path.of("src/test/resources/ingest");
  private static final Path SEEDS = Path.of("seeds");
  private static final Path FIRST_SEED = SEEDS.resolve("000_112a4c02cc763e7e.txt");
  private static final String UKRAINIAN =
      "Пілот вкраденого з Росії вертольота розповів, як його колеги не захотіли здаватись Україні.";

  private final ArticleReader reader = new ArticleReader();

  /** Each input has its dump beside it, {@code NAME.expected}. */
  @TestFactory
  List<DynamicTest> readsAsExpected() throws IOException {
    return files(CASES).stream()
        .filter(file -> !file.toString().endsWith(".expected"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThat(ReadingDump.of(reader.read(file)))
                            .isEqualTo(Files.readString(Path.of(file + ".expected")))))
        .toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void findsTheTweetOfTheFirstSeed() throws Exception {
    Article article = reader.read(FIRST_SEED).article();
    Block tweet = only(article, BlockKind.TWEET);
    Post post = tweet.post().orElseThrow();

    assertThat(article.textOf(tweet)).isEqualTo(UKRAINIAN + " Відео УП");
    assertThat(tweet.span().start()).isEqualTo(article.text().indexOf("Пілот вкраденого"));
    assertThat(post.author().orElseThrow().in(article.text())).isEqualTo("Українська правда");
    assertThat(post.handle()).contains("@ukrpravda_news");
    assertThat(post.date()).contains(LocalDate.of(2023, 9, 5));
    assertThat(post.links()).containsExactly("pic.twitter.com/plWzSEmic2");
  }

  @Test
  void hidesTheFramesAndTheDateOfTheFirstSeed() throws Exception {
    Reading reading = reader.read(FIRST_SEED);
    String text = reading.article().text();

    assertThat(reading.article().date()).contains(LocalDate.of(2023, 9, 5));
    assertThat(reading.removals())
        .extracting(removal -> removal.kind() + ": " + removal.span().in(text))
        .containsExactly(
            "LEADING_DATE: date 2023-09-05",
            "EMBED_MARKER: x YouTube Video",
            "EMBED_MARKER: x",
            "EMBED_FOOTER: pic.twitter.com/plWzSEmic2 — Українська правда ✌️ (@ukrpravda_news) September 5, 2023");
  }

  private static Block only(Article article, BlockKind kind) {
    List<Block> found = article.blocks().stream().filter(block -> block.kind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void losesNoCharacter() throws Exception {
    List<Path> files = new ArrayList<>(files(CASES));
    files.addAll(files(SEEDS));
    for (Path file : files) {
      assertThat(uncovered(reader.read(file))).as(file.toString()).isBlank();
    }
  }

  @Test
  void losesNoCharacterOfRandomText() throws Exception {
    Random random = new Random(2);
    String[] parts = {
      "x ",
      "— ",
      "(@abc) ",
      "May 5, 2023",
      "\n",
      "\n\n",
      "pic.twitter.com/a ",
      "Слово ",
      "RELATED: ",
      "ADVERTISEMENT ",
      "> ",
      "- ",
      "date 2023-09-05 ",
      ". ",
      "😀",
      "x YouTube Video ",
      "(t.me/abc) "
    };
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder("a");
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      assertThat(uncovered(reader.read("a.txt", bytes))).as(text.toString()).isBlank();
    }
  }

  private static String uncovered(Reading reading) {
    StringBuilder rest = new StringBuilder(reading.article().text());
    List<Span> spans = new ArrayList<>();
    reading.article().blocks().forEach(block -> spans.add(block.span()));
    reading.removals().forEach(removal -> spans.add(removal.span()));
    for (Span span : spans) {
      assertThat(spans.stream().filter(span::overlaps)).as(spans.toString()).hasSize(1);
      rest.replace(span.start(), span.end(), " ".repeat(span.length()));
    }
    return rest.toString();
  }

  @Test
  void readsWindows1251() throws Exception {
    Reading reading = reader.read("a.txt", UKRAINIAN.getBytes(Charset.forName("windows-1251")));

    assertThat(reading.article().text()).isEqualTo(UKRAINIAN);
    assertThat(reading.source().charset()).isEqualTo("windows-1251");
  }

  @Test
  void readsUtf16WithItsMark() throws Exception {
    Reading reading = reader.read("a.txt", ("\uFEFF" + UKRAINIAN).getBytes(UTF_16LE));

    assertThat(reading.article().text()).isEqualTo(UKRAINIAN);
    assertThat(reading.source().charset()).isEqualTo("UTF-16LE");
  }

  @Test
  void believesTheEncodingThatAPageNames() throws Exception {
    String page = "<html><meta charset=koi8-u><body><p>%s</p>".formatted(UKRAINIAN);

    assertThat(reader.read("a.html", page.getBytes(Charset.forName("KOI8-U"))).article().text())
        .contains(UKRAINIAN);
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused("a.txt", new byte[0], "a.txt", "holds no text");
    assertRefused("a.txt", " \n\t".getBytes(UTF_8), "a.txt", "holds no text");
    assertRefused("a.html", "<script>x</script>".getBytes(UTF_8), "a.html", "holds no text");
  }

  @Test
  void refusesNulBytes() {
    assertRefused("a.txt", "ab\0c".getBytes(UTF_8), "character 2 is NUL", ".txt");
  }

  @Test
  void refusesBytesInNoEncodingAndNamesTheWayOut() {
    byte[] bytes = "abc def ".repeat(3).getBytes(UTF_8);
    bytes[5] = (byte) 0x81;
    bytes[9] = (byte) 0xFF;

    assertRefused("a.txt", bytes, "byte 5 is invalid", "iconv");
  }

  private void assertRefused(String name, byte[] bytes, String... parts) {
    assertThatThrownBy(() -> reader.read(name, bytes))
        .isInstanceOf(UnreadableArticleException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void refusesAFolderAndAMissingFile(@TempDir Path folder) throws Exception {
    Path named = Files.createDirectory(folder.resolve("folder.txt"));

    assertThatThrownBy(() -> reader.read(named))
        .isInstanceOf(UnreadableArticleException.class)
        .hasMessage("folder.txt: is a folder, not a file");
    assertThatThrownBy(() -> reader.read(folder.resolve("none.txt")))
        .isInstanceOf(UnreadableArticleException.class)
        .hasMessage("none.txt: there is no such file");
  }

  /** Permissions do not bind the superuser, whom tests may run as; the message is what counts. */
  @Test
  void saysThatPermissionsKeepAFileFromBeingRead() {
    assertThat(ArticleReader.reason(Path.of("a"), new AccessDeniedException("a")))
        .contains("permissions");
  }

  @Test
  void readsOneWordAndOnlyEmoji() throws Exception {
    assertThat(reader.read("a.txt", "Привіт".getBytes(UTF_8)).article().blocks()).hasSize(1);
    assertThat(reader.read("a.txt", "😀🇺🇦".getBytes(UTF_8)).article().blocks()).hasSize(1);
  }

  @Test
  void readsTenMegabytesOnOneLine() throws Exception {
    byte[] bytes = "Слово за слово, і так далі. ".repeat(200_000).getBytes(UTF_8);

    assertThat(reader.read("a.txt", bytes).article().blocks()).hasSize(1);
  }

  @Test
  void survivesHostilePages() throws Exception {
    String page =
        "<html><body>" + "<div>".repeat(10_000) + "<p>Deep</p><img src=x onerror=alert(1)>";

    assertThat(reader.read("a.html", page.getBytes(UTF_8)).article().text()).contains("Deep");
  }

  @Test
  void tellsHtmlOnStandardInputByItsStart() throws Exception {
    Reading reading = reader.read("-", "<p>Hello <b>there</b></p>".getBytes(UTF_8));

    assertThat(reading.source().format()).isEqualTo(Source.Format.HTML);
    assertThat(reading.article().text().strip()).isEqualTo("Hello there");
  }

  @Test
  void refusesMarkdownNestedThousandsDeepAndNoLongRowOfLinks() throws Exception {
    assertRefused("a.md", ("> ".repeat(20_000) + "x").getBytes(UTF_8), "a.md", "nested");

    byte[] links = "pic.twitter.com/a ".repeat(100_000).getBytes(UTF_8);
    assertThat(reader.read("a.txt", links).article().blocks()).hasSize(1);
  }

  @Test
  void takesTheMarkerOffTheSecondTweetOfAParagraph() throws Exception {
    String text = "x Перший. — А (@a) May 5, 2023 x Другий. — Б (@b) May 6, 2023";
    Article article = reader.read("a.txt", text.getBytes(UTF_8)).article();

    assertThat(article.blocks().stream().map(article::textOf))
        .containsExactly("Перший.", "Другий.");
  }

  @Test
  void dropsNoListItem() throws Exception {
    Article article =
        reader.read("a.md", "- Advertisement\n- Related: more".getBytes(UTF_8)).article();

    assertThat(article.blocks()).hasSize(2);
  }

  @Test
  void readsKoi8AsUkrainiansWriteIt() throws Exception {
    byte[] bytes = UKRAINIAN.repeat(3).getBytes(Charset.forName("KOI8-U"));

    assertThat(reader.read("a.txt", bytes).article().text()).startsWith(UKRAINIAN);
  }

  @Test
  void refusesWhatNobodySees() {
    assertRefused("a.txt", "\u200B\u200D \uFEFF".getBytes(UTF_8), "holds no text");
  }
}
