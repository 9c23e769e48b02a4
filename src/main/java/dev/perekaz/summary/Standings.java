package dev.perekaz.summary;

import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds each sentence's {@link Standing}. Thread-safe. */
final class Standings {
  private static final int FEWEST_WORDS = 5;

  /** Who follows it leaves the article. */
  private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.|[\\p{L}\\p{N}]@\\w");

  private static final Pattern SIGNATURE = Pattern.compile("[—–].*\\(@\\w+\\)", Pattern.DOTALL);
  private static final Pattern MARKS_BEFORE = Pattern.compile("^[^\\p{L}\\p{N}]++");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}'’-]+");

  private final Openers openers = new Openers();

  /**
   * The standing of each sentence, in their order.
   *
   * @param main the one that most of the sentences are in
   */
  List<Standing> of(List<SourceSentence> sentences, Lang main) {
    List<Quotation> quotations = Quotation.in(sentences);
    List<Standing> standings = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      standings.add(of(sentences.get(i), quotations.get(i), main));
    }
    return standings;
  }

  private Standing of(SourceSentence sentence, Quotation quotation, Lang main) {
    if (isNone(sentence)) {
      return Standing.NONE;
    }
    if (!sentence.language().sameLanguage(main) || isWeak(sentence, quotation)) {
      return Standing.WEAK;
    }
    return isDependent(sentence, quotation) ? Standing.DEPENDENT : Standing.FREE;
  }

  private static boolean isNone(SourceSentence sentence) {
    return sentence.role() == Role.HEADING
        || sentence.role() == Role.CAPTION
        || WordCount.of(sentence.text()) == 0
        || isSignature(sentence)
        || isLine(sentence);
  }

  /** The line that says whose a post is: "— Name (@handle)". */
  private static boolean isSignature(SourceSentence sentence) {
    return sentence.role() == Role.POST && SIGNATURE.matcher(sentence.text()).lookingAt();
  }

  /** A title, a byline: stands in the text like a paragraph, and has no end. */
  private static boolean isLine(SourceSentence sentence) {
    return sentence.role() == Role.BODY && Ending.of(sentence.text()) == Ending.NONE;
  }

  private static boolean isWeak(SourceSentence sentence, Quotation quotation) {
    Ending ending = Ending.of(sentence.text());
    return quotation.breaksOff()
        || WordCount.of(sentence.text()) < FEWEST_WORDS
        || ending == Ending.COLON
        || ending == Ending.QUESTION
        || (sentence.role() != Role.POST
            && (ending == Ending.NONE
                || isContinuation(sentence.text())
                || LINK.matcher(sentence.text()).find()));
  }

  private static boolean isContinuation(String text) {
    String start = withoutMarksBefore(text);
    return text.startsWith("…")
        || (!start.isEmpty() && Character.isLowerCase(start.codePointAt(0)));
  }

  private static String withoutMarksBefore(String text) {
    return MARKS_BEFORE.matcher(text).replaceFirst("");
  }

  private boolean isDependent(SourceSentence sentence, Quotation quotation) {
    String start = withoutMarksBefore(sentence.text());
    return openers.open(start, sentence.language())
        || quotation.continued()
        || quotation.isAll()
        || (quotation.quotes() && hasBareSpeaker(quotation, sentence.language()));
  }

  /** "…," he said: the name stands in a sentence before. */
  private boolean hasBareSpeaker(Quotation quotation, Lang language) {
    List<String> words =
        NO_WORD.splitAsStream(quotation.outside()).filter(word -> !word.isEmpty()).toList();
    return words.stream().noneMatch(word -> Character.isUpperCase(word.codePointAt(0)))
        && words.stream().anyMatch(word -> isBackward(word, language));
  }

  private boolean isBackward(String word, Lang language) {
    return openers.contains(word.toLowerCase(Locale.ROOT), language);
  }
}
