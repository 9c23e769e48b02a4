package dev.perekaz.langid;

import dev.perekaz.text.DominantScript;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a passage tells its language: its words, without links, addresses, handles, hashtags,
 * attributions, digits and emoji. One t.co link would take English from 98 % right to 16 %.
 *
 * @param words in lower case
 * @param letterCounts how often each letter, or apostrophe, occurs, by code point
 * @param letters number of letters in all words
 */
record BareWords(List<String> words, Map<Integer, Integer> letterCounts, int letters) {
  /** Enough to tell a language by; more would only cost time. */
  private static final int LONGEST = 6000;

  private static final Pattern NOISE =
      Pattern.compile(
          "(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.me/)\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|[@#][\\p{L}\\p{N}_]+"
              + "|[—–-]\\s*[^()\\n—]{1,60}\\(@\\w+\\).*");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’ʼ]\\p{L}+)?");
  private static final String LATIN = "aceiopxyABCEHIKMOPTX";
  private static final String CYRILLIC = "асеіорхуАВСЕНІКМОРТХ";

  static BareWords of(String passage) {
    String start = passage.length() > LONGEST ? passage.substring(0, LONGEST) : passage;
    String text = Normalizer.normalize(NOISE.matcher(start).replaceAll(" "), Normalizer.Form.NFC);
    List<String> words = new ArrayList<>();
    Map<Integer, Integer> counts = new HashMap<>();
    int letters = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word =
          unmixed(matcher.group()).replace('’', '\'').replace('ʼ', '\'').toLowerCase(Locale.ROOT);
      words.add(word);
      letters += count(word, counts);
    }
    return new BareWords(List.copyOf(words), counts, letters);
  }

  private static int count(String word, Map<Integer, Integer> counts) {
    int letters = 0;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      if (Character.isLetter(c)) {
        counts.merge(c, 1, Integer::sum);
        letters++;
      } else if (c == '\'') {
        counts.merge(c, 1, Integer::sum);
      }
    }
    return letters;
  }

  String text() {
    return String.join(" ", words);
  }

  /** The script of most letters; COMMON if there are none. */
  UnicodeScript script() {
    return DominantScript.of(text());
  }

  /** Latin letters that only look like the Cyrillic ones around them. */
  private static String unmixed(String word) {
    boolean mixed =
        word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC)
            && word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
    if (!mixed) {
      return word;
    }
    StringBuilder same = new StringBuilder(word);
    for (int i = 0; i < same.length(); i++) {
      int at = LATIN.indexOf(same.charAt(i));
      if (at >= 0) {
        same.setCharAt(i, CYRILLIC.charAt(at));
      }
    }
    return same.toString();
  }
}
