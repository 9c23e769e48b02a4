package dev.perekaz.summary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads words from a resource. What stands behind a bar or a hash is a remark. */
final class WordList {
  private static final Pattern REMARK = Pattern.compile("[|#].*");
  private static final Pattern LINE_END = Pattern.compile("$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private WordList() {}

  /** All words of the resource, however many stand on a line. */
  static Set<String> words(String resource) {
    return read(resource, SPACE);
  }

  /** The lines of the resource, each a word or a group of words. */
  static Set<String> lines(String resource) {
    return read(resource, LINE_END);
  }

  private static Set<String> read(String resource, Pattern between) {
    try (InputStream bytes =
            Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> REMARK.matcher(line).replaceFirst(""))
          .flatMap(between::splitAsStream)
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the words in " + resource + " cannot be read", e);
    }
  }
}
