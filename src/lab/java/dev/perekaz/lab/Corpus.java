package dev.perekaz.lab;

import dev.perekaz.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The laboratory's sentences, one language a file.
 *
 * @param root the folder {@code src/lab}
 */
record Corpus(Path root) {
  /** Those that there are sentences of. */
  static final List<Lang> LANGUAGES =
      Stream.of("en", "uk", "ru", "be", "bg", "pl", "de", "fr", "es", "pt", "ar", "zh")
          .map(Lang::new)
          .toList();

  private static final Path PORTUGUESE = Path.of("src/test/resources/model/oracle/news.pt-en.tsv");

  /** Sentences of news, in the order of the file. */
  List<String> sentences(Lang language) {
    return language.primary().equals("pt")
        ? lines(PORTUGUESE).stream().map(line -> line.split("\t", 2)[0]).toList()
        : lines(root.resolve("sentences/" + language.tag() + ".txt"));
  }

  /** What a person made of the Portuguese sentences. */
  List<String> portugueseReferences() {
    return lines(PORTUGUESE).stream().map(line -> line.split("\t", 2)[1]).toList();
  }

  /** The lines of a file under the root; columns, where it has any, are parted by tabs. */
  List<String[]> table(String file) {
    return lines(root.resolve(file)).stream().map(line -> line.split("\t", -1)).toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
