package dev.perekaz.summary;

import dev.perekaz.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Finds the words that carry meaning: stemmed, without stop words, links and handles. Thread-safe;
 * a language's data are loaded when its first sentence comes.
 */
final class Words {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://\\S+|www\\.\\S+|pic\\.twitter\\.com/\\S+|t\\.me/\\S+|\\S*@\\S+",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();

  /** The stems of {@code text} in its order; one that comes twice is there twice. */
  List<String> of(String text, Lang language) {
    String plain = ADDRESS.matcher(text).replaceAll(" ").replace('’', '\'');
    Analyzer analyzer = analyzers.computeIfAbsent(language.primary(), Analyzers::forLanguage);
    try (TokenStream tokens = analyzer.tokenStream("", plain)) {
      return read(tokens);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }

  /** Of a word with several readings the first is taken. */
  private static List<String> read(TokenStream tokens) throws IOException {
    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
    List<String> words = new ArrayList<>();
    tokens.reset();
    while (tokens.incrementToken()) {
      if (step.getPositionIncrement() > 0) {
        words.add(term.toString());
      }
    }
    tokens.end();
    return words;
  }
}
