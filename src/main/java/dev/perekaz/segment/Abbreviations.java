package dev.perekaz.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a language's abbreviations do to the full stop behind them, without that full stop: {@code
 * z.B} for {@code z.B.}. An entry that starts with a small letter stands for its capitalised form
 * too; {@code -str}, in the middle section, for every word that ends in these three letters. The
 * files {@code abbreviations.<language>.txt} hold a section a component.
 *
 * @param before a name or a number follows, so no sentence ends here: {@code Mr}, {@code вул}
 * @param number no sentence ends here if a digit follows: {@code No}, {@code Jan}
 * @param middle a sentence ends here only if one of the openers follows: {@code Inc}, {@code p.m}
 * @param end a sentence ends here if a capital follows and there are words enough for a sentence:
 *     {@code тис}; what is also in {@code before} counts as this behind a digit, as in {@code 2023
 *     р}
 * @param ordinals the sign {@code .} alone: one and two digits with a full stop are an ordinal
 *     number, as in {@code 3. Oktober}
 * @param openers words that begin a sentence and seldom a name
 */
record Abbreviations(
    Set<String> before,
    Set<String> number,
    Set<String> middle,
    Set<String> end,
    Set<String> ordinals,
    Set<String> openers) {

  private static final int ENDING = 3;

  static Abbreviations read(String language) {
    String file = "abbreviations.%s.txt";
    InputStream own = open(file.formatted(language));
    InputStream found =
        own != null ? own : Objects.requireNonNull(open(file.formatted("default")), "default list");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
      return parse(lines.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(String name) {
    return Abbreviations.class.getResourceAsStream(name);
  }

  /** Sections open with {@code [name]}; lines that start with {@code #} are comments. */
  private static Abbreviations parse(Stream<String> lines) {
    Map<String, Set<String>> sections = new HashMap<>();
    String[] section = {""};
    lines
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              if (line.startsWith("[")) {
                section[0] = line.strip();
              } else {
                sections
                    .computeIfAbsent(section[0], name -> new HashSet<>())
                    .addAll(List.of(line.strip().split("\\s+")));
              }
            });
    return new Abbreviations(
        sections.getOrDefault("[before]", Set.of()),
        sections.getOrDefault("[number]", Set.of()),
        sections.getOrDefault("[middle]", Set.of()),
        sections.getOrDefault("[end]", Set.of()),
        sections.getOrDefault("[ordinals]", Set.of()),
        sections.getOrDefault("[openers]", Set.of()));
  }

  boolean isBefore(String word) {
    return has(before, word);
  }

  boolean isNumber(String word) {
    return has(number, word);
  }

  boolean isMiddle(String word) {
    return has(middle, word) || middle.contains(ending(word));
  }

  boolean isEnd(String word) {
    return has(end, word);
  }

  boolean isAny(String word) {
    return isBefore(word) || isNumber(word) || isMiddle(word) || isEnd(word);
  }

  boolean hasOrdinals() {
    return !ordinals.isEmpty();
  }

  boolean isOpener(String word) {
    return openers.contains(word);
  }

  private static boolean has(Set<String> list, String word) {
    return list.contains(word) || (startsHigh(word) && list.contains(decapitalised(word)));
  }

  private static String ending(String word) {
    return "-" + word.substring(Math.max(0, word.length() - ENDING));
  }

  private static boolean startsHigh(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static String decapitalised(String word) {
    return Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }
}
