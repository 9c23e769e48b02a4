package dev.perekaz.lab;

import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article whose best sentences have been picked by reading.
 *
 * @param name of its file, without the ending, such as {@code 25-uk-school}
 * @param sentences the headline, and behind it what is picked from: number 1 and so on
 */
record SummaryArticle(String name, Lang language, List<SourceSentence> sentences) {
  /** All of a folder, by name. */
  static List<SummaryArticle> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(SummaryArticle::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file whose first line is the headline; each other line is a sentence or blank. */
  private static SummaryArticle read(Path file) {
    String name = file.getFileName().toString().replace(".txt", "");
    Lang language = new Lang(name.split("-", 3)[1]);
    List<SourceSentence> sentences = new ArrayList<>();
    int start = 0;
    for (String line : lines(file)) {
      Span span = new Span(start, start + line.length());
      Role role = sentences.isEmpty() ? Role.HEADING : Role.BODY;
      if (!line.isBlank()) {
        sentences.add(new SourceSentence(span, line.strip(), language, role, false));
      }
      start = span.end() + 1;
    }
    return new SummaryArticle(name, language, List.copyOf(sentences));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many sentences there are to pick from. */
  int size() {
    return sentences.size() - 1;
  }

  /** The words of some sentences, in the order of the article. */
  List<String> words(List<Integer> numbers) {
    return numbers.stream()
        .sorted()
        .flatMap(number -> Rouge.words(sentences.get(number).text()).stream())
        .toList();
  }
}
