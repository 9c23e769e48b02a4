package dev.perekaz.translate;

import dev.perekaz.decode.SearchOptions;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A way to put a sentence to a model; the next is tried where the guards refuse the one before.
 *
 * @param cut what of the sentence goes to the model
 * @param bareEnd whether the final stop is left out, which often breaks a loop or a copy
 */
record Attempt(SearchOptions options, Function<String, Pieces> cut, boolean bareEnd) {
  /** Marks that models for English have mostly never seen. */
  private static final Pattern GUILLEMETS = Pattern.compile("[«„‟]\\s?|\\s?»");

  /** In a script that ends its sentences with a full stop. */
  private static final Pattern LONE_WORD = Pattern.compile("[\\p{Lu}\\p{Ll}\\p{M}'’ʼ-]+");

  private static final int RETRY_BEAMS = 4;
  private static final int NO_REPEAT = 3;

  static List<Attempt> inOrder(SearchOptions asked) {
    SearchOptions careful =
        asked.withBeams(Math.max(RETRY_BEAMS, asked.beams())).withoutRepeated(NO_REPEAT);
    return List.of(
        new Attempt(asked, Pieces::core, false),
        new Attempt(careful, Pieces::core, false),
        new Attempt(careful, Pieces::core, true),
        new Attempt(careful, Pieces::aroundProtected, false),
        new Attempt(careful, Attempt::inHalves, false));
  }

  /**
   * What goes to the model for a translatable part. Models are taught sentences, and say a lone
   * word twice or make a title of it unless it ends like one.
   */
  String toModel(String part) {
    String plain = GUILLEMETS.matcher(part).replaceAll("\"");
    String calm = isShouted(plain) ? sentenceCase(plain) : plain;
    if (bareEnd) {
      return calm.substring(0, endOfWords(calm));
    }
    return isLoneWord(part) ? calm + "." : calm;
  }

  /** What stands in the translation for a part that the model made {@code output} of. */
  String fromModel(String part, String output) {
    String whole = withEndOf(part, output);
    return isShouted(part) ? whole.toUpperCase(Locale.ROOT) : whole;
  }

  private String withEndOf(String part, String output) {
    if (bareEnd) {
      return output + part.substring(endOfWords(part));
    }
    boolean stopIsOurs = isLoneWord(part) && output.indexOf('.') == output.length() - 1;
    return stopIsOurs ? output.substring(0, endOfWords(output)) : output;
  }

  private static boolean isLoneWord(String part) {
    return LONE_WORD.matcher(part).matches();
  }

  private static Pieces inHalves(String sentence) {
    return new Pieces(
        Pieces.aroundProtected(sentence).parts().stream()
            .flatMap(part -> part.translatable() ? halves(part.text()) : Stream.of(part))
            .toList());
  }

  private static Stream<Pieces.Part> halves(String text) {
    return Pieces.halvesOfWords(text).stream()
        .flatMap(half -> Pieces.aroundProtected(half).parts().stream());
  }

  /** All capitals send small models round in circles. */
  private static boolean isShouted(String text) {
    long upper = text.codePoints().filter(Character::isUpperCase).count();
    return upper >= 8 && text.codePoints().noneMatch(Character::isLowerCase);
  }

  private static String sentenceCase(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first) + text.substring(first).toLowerCase(Locale.ROOT);
  }

  private static int endOfWords(String text) {
    int end = text.length();
    while (end > 0 && ".!?…".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? text.length() : end;
  }
}
