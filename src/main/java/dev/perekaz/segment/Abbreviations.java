package dev.perekaz.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words of a language that are written with a full stop.
 *
 * @param inner those that never end a sentence, in lower case, without their last stop
 * @param ending those that may
 * @param starters words that begin a sentence behind one of {@code ending}; where the set is empty,
 *     every capitalised word does
 */
record Abbreviations(Set<String> inner, Set<String> ending, Set<String> starters) {
  private static final String MAY_END = " ?";

  /** The words of {@code language}; none where there is no list for it. */
  static Abbreviations of(String language) {
    List<String> lines = lines(language + ".txt");
    Set<String> inner = new HashSet<>();
    Set<String> ending = new HashSet<>();
    for (String line : lines) {
      if (line.endsWith(MAY_END)) {
        ending.add(line.substring(0, line.length() - MAY_END.length()));
      } else {
        inner.add(line);
      }
    }
    Set<String> starters = new HashSet<>();
    lines("starters." + language + ".txt")
        .forEach(line -> starters.addAll(List.of(line.split(" "))));
    return new Abbreviations(inner, ending, starters);
  }

  boolean startsSentence(String word) {
    return starters.isEmpty() || starters.contains(word.toLowerCase(Locale.ROOT));
  }

  private static List<String> lines(String name) {
    try (InputStream in = Abbreviations.class.getResourceAsStream(name)) {
      return in == null
          ? List.of()
          : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file %s is damaged".formatted(name), e);
    }
  }
}
