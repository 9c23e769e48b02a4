package dev.perekaz.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * What people do to sentences in posts, and what a good translation then looks like.
 *
 * @param beside what stands beside the sentence, and is not compared
 * @param caseless whether translations are compared in lower case, for the source's capitals say
 *     nothing
 */
record Noise(
    String name,
    String beside,
    boolean caseless,
    UnaryOperator<String> source,
    UnaryOperator<String> reference) {
  private static final int ONE_IN = 10;

  static final List<Noise> ALL =
      List.of(
          new Noise("as they are", "", false, text -> text, text -> text),
          new Noise("no final stop", "", false, Noise::withoutStop, Noise::withoutStop),
          beside("emoji behind", "", " 🔥😂"),
          beside("link behind", "", " https://t.co/Xq7LmPz2Ab"),
          beside("handle before", "@desk_one ", ""),
          new Noise("in «»", "", false, text -> "«" + text + "»", text -> "\"" + text + "\""),
          new Noise("double spaces", "", false, text -> text.replace(" ", "  "), text -> text),
          new Noise("typos", "", false, Noise::withTypos, text -> text),
          new Noise("in lower case: as they are", "", true, text -> text, text -> text),
          new Noise("in lower case: small letters", "", true, Noise::small, text -> text),
          new Noise(
              "in lower case: CAPITALS",
              "",
              true,
              text -> text.toUpperCase(Locale.ROOT),
              text -> text));

  /** Words that stay as they are and are not compared: they would only raise the scores. */
  private static Noise beside(String name, String before, String behind) {
    UnaryOperator<String> source = text -> before + text + behind;
    return new Noise(name, before + behind, false, source, text -> text);
  }

  List<String> sources(List<String> sentences) {
    return sentences.stream().map(source).toList();
  }

  List<String> references(List<String> sentences) {
    return scored(sentences.stream().map(reference).toList());
  }

  /** As it is compared. */
  List<String> scored(List<String> sentences) {
    return sentences.stream()
        .map(text -> text.replace(beside, ""))
        .map(text -> caseless ? small(text) : text)
        .toList();
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String withoutStop(String text) {
    return text.replaceAll("[.!?]+$", "");
  }

  /** In one of ten words of four letters or more two neighbours change places. */
  private static String withTypos(String text) {
    Random random = new Random(text.hashCode());
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      boolean slips = word.matches("\\p{L}{4,}") && random.nextInt(ONE_IN) == 0;
      words.add(slips ? swapped(word, 1 + random.nextInt(word.length() - 2)) : word);
    }
    return String.join(" ", words);
  }

  private static String swapped(String word, int at) {
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }
}
