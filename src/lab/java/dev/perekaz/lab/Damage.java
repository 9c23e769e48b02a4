package dev.perekaz.lab;

import dev.perekaz.translate.QualityFlag;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may go wrong with a translation, done to a good one on purpose. */
enum Damage {
  EMPTY("nothing but dots", QualityFlag.EMPTY),
  LOOP("its last four words five times", QualityFlag.REPETITION),
  THIRD("only its first third", QualityFlag.TOO_SHORT),
  HALF("only its first half", QualityFlag.TOO_SHORT, QualityFlag.OTHER_MEANING),
  RUN_ON("two other sentences behind it", QualityFlag.TOO_LONG, QualityFlag.OTHER_MEANING),
  COPY("the source", QualityFlag.COPIED_SOURCE),
  FOREIGN_WORD("one word as in the source", QualityFlag.WRONG_SCRIPT),
  GERMAN("a German sentence", QualityFlag.WRONG_LANGUAGE),
  NUMBER_LOST("without its number", QualityFlag.LOST_TOKEN),
  NUMBER_CHANGED("another number", QualityFlag.LOST_TOKEN, QualityFlag.ADDED_NUMBER),
  NUMBER_ADDED("a year more", QualityFlag.ADDED_NUMBER),
  LINK_LOST("without its link", QualityFlag.LOST_TOKEN),
  OTHER("another sentence", QualityFlag.OTHER_MEANING),
  NEGATED("negated", QualityFlag.OTHER_MEANING),
  OTHER_NAME("another name", QualityFlag.OTHER_MEANING);

  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\\d{2,}(?![\\d.,:])");
  private static final Pattern VERB =
      Pattern.compile(" (is|was|are|were|will|has|have|had|can) (?!not)");
  private static final Pattern NAME = Pattern.compile("(?<=[a-z] )\\p{Lu}[a-z]{3,}");
  private static final Pattern CYRILLIC_WORD = Pattern.compile("\\p{IsCyrillic}{5,}");

  private final String words;
  private final QualityFlag expected;
  private final QualityFlag orElse;

  Damage(String words, QualityFlag expected) {
    this(words, expected, expected);
  }

  Damage(String words, QualityFlag expected, QualityFlag orElse) {
    this.words = words;
    this.expected = expected;
    this.orElse = orElse;
  }

  /** One of these should be raised. */
  Set<QualityFlag> expected() {
    return EnumSet.of(expected, orElse);
  }

  String source(String source) {
    return this == LINK_LOST ? source + " https://t.co/Xq7LmPz2Ab" : source;
  }

  /**
   * The translation damaged; nothing where it cannot be.
   *
   * @param other another source's translation
   */
  Optional<String> of(String source, String translation, String other, String german) {
    return switch (this) {
      case EMPTY -> Optional.of("...");
      case LOOP -> Optional.of(translation + (" " + end(translation)).repeat(4));
      case THIRD -> Optional.of(start(translation, 1.0 / 3));
      case HALF -> Optional.of(start(translation, 1.0 / 2));
      case RUN_ON -> Optional.of(String.join(" ", translation, other, other));
      case COPY -> Optional.of(source);
      case GERMAN -> Optional.of(german);
      case NUMBER_LOST -> replaced(NUMBER, translation, "");
      case NUMBER_CHANGED -> replaced(NUMBER, translation, "738");
      case NUMBER_ADDED -> Optional.of(translation.replaceAll("[.!?]*$", " in 1938."));
      case LINK_LOST -> Optional.of(translation);
      case OTHER -> Optional.of(other);
      case NEGATED -> replaced(VERB, translation, " $1 not ");
      case OTHER_NAME -> replaced(NAME, translation, "Rossini");
      case FOREIGN_WORD -> foreignWord(source, translation);
    };
  }

  private static Optional<String> replaced(Pattern pattern, String text, String by) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.replaceFirst(by)) : Optional.empty();
  }

  private static Optional<String> foreignWord(String source, String translation) {
    Matcher word = CYRILLIC_WORD.matcher(source);
    return word.find()
        ? Optional.of(translation.replaceFirst(" \\p{L}+ ", " " + word.group() + " "))
        : Optional.empty();
  }

  private static String start(String text, double share) {
    String[] all = text.split(" ", -1);
    int count = Math.max(1, (int) (all.length * share));
    return String.join(" ", Arrays.copyOf(all, count));
  }

  private static String end(String text) {
    String[] all = text.split(" ", -1);
    return String.join(" ", Arrays.copyOfRange(all, Math.max(0, all.length - 4), all.length));
  }

  @Override
  public String toString() {
    return words;
  }
}
