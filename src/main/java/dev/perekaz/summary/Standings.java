package dev.perekaz.summary;

import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds each sentence's {@link Standing}. Thread-safe. */
final class Standings {
  private static final int FEWEST_WORDS = 5;

  /** "he said" is a bare speaker, "he said and looked out of the window again" tells something. */
  private static final int MOST_SPEAKER_WORDS = 4;

  private static final Pattern LEADING_MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+");
  private static final Pattern BEHIND_THE_END =
      Pattern.compile("[\\s\\p{So}\\p{Sk}\\p{Cf}\\p{Mn}\"”“»«’')\\]」』]+$");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}'’-]+");

  private final Openers openers = new Openers();

  /** The standing of each sentence, in their order. */
  List<Standing> of(List<SourceSentence> sentences) {
    Lang main = mainLanguage(sentences);
    List<Quotation> quotations = Quotation.in(sentences);
    List<Standing> standings = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      standings.add(of(sentences.get(i), quotations.get(i), main));
    }
    return standings;
  }

  /**
   * A reader of most of the text is not at home in the rest. Of equals the first in the alphabet.
   */
  private static Lang mainLanguage(List<SourceSentence> sentences) {
    Map<Lang, Long> counts =
        sentences.stream()
            .collect(
                Collectors.groupingBy(
                    SourceSentence::language, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(Lang.UNDETERMINED);
  }

  private Standing of(SourceSentence sentence, Quotation quotation, Lang main) {
    if (isNone(sentence)) {
      return Standing.NONE;
    }
    if (!sentence.language().sameLanguage(main) || isWeak(sentence)) {
      return Standing.WEAK;
    }
    return isDependent(sentence, quotation) ? Standing.DEPENDENT : Standing.FREE;
  }

  private static boolean isNone(SourceSentence sentence) {
    return sentence.role() == Role.HEADING
        || sentence.role() == Role.CAPTION
        || WordCount.of(sentence.text()) == 0
        || isSignature(sentence);
  }

  /** The line that says whose a post is: "— Name (@handle)". */
  private static boolean isSignature(SourceSentence sentence) {
    return sentence.role() == Role.POST && sentence.text().matches("(?s)[—–].*\\(@\\w+\\).*");
  }

  private static boolean isWeak(SourceSentence sentence) {
    String body = BEHIND_THE_END.matcher(sentence.text()).replaceFirst("");
    return WordCount.of(sentence.text()) < FEWEST_WORDS
        || endsWith(body, ":：")
        || endsWith(body, "?？؟")
        || (sentence.role() != Role.POST && (!isFinished(body) || isContinuation(sentence.text())));
  }

  private static boolean endsWith(String text, String marks) {
    return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Thai ends a sentence with a space. */
  private static boolean isFinished(String body) {
    return endsWith(body, ".!…。！।።．") || body.codePoints().anyMatch(WordCount::isThai);
  }

  private static boolean isContinuation(String text) {
    String start = LEADING_MARKS.matcher(text).replaceFirst("");
    return text.startsWith("…")
        || (!start.isEmpty() && Character.isLowerCase(start.codePointAt(0)));
  }

  private boolean isDependent(SourceSentence sentence, Quotation quotation) {
    String start = LEADING_MARKS.matcher(sentence.text()).replaceFirst("");
    return openers.open(start, sentence.language())
        || quotation.isAll()
        || (quotation.quotes() && hasBareSpeaker(quotation, sentence.language()));
  }

  /** "…," he said: the name stands in a sentence before. */
  private boolean hasBareSpeaker(Quotation quotation, Lang language) {
    List<String> words =
        NO_WORD.splitAsStream(quotation.outside()).filter(word -> !word.isEmpty()).toList();
    return words.size() <= MOST_SPEAKER_WORDS
        && words.stream().noneMatch(word -> Character.isUpperCase(word.codePointAt(0)))
        && words.stream().anyMatch(word -> isBackward(word, language));
  }

  private boolean isBackward(String word, Lang language) {
    return openers.contains(word.toLowerCase(Locale.ROOT), language);
  }
}
