package dev.perekaz.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.tartarus.snowball.SnowballStemmer;

/** Makes stemmers alike. Each takes and returns a word in lower case. */
final class Stemmers {
  private Stemmers() {}

  /** Shortens a word within its characters and returns its new length. */
  interface InPlace {
    int stem(char[] word, int length);
  }

  static UnaryOperator<String> none() {
    return UnaryOperator.identity();
  }

  static Supplier<UnaryOperator<String>> snowball(Supplier<SnowballStemmer> programs) {
    return () -> {
      SnowballStemmer program = programs.get();
      return word -> {
        program.setCurrent(word);
        program.stem();
        return program.getCurrent();
      };
    };
  }

  static Supplier<UnaryOperator<String>> inPlace(InPlace stemmer) {
    return () ->
        word -> {
          char[] letters = word.toCharArray();
          return new String(letters, 0, stemmer.stem(letters, letters.length));
        };
  }

  /** Gives the first dictionary form of a word; a word that is not there stays as it is. */
  static Supplier<UnaryOperator<String>> dictionary(String resource) {
    Dictionary dictionary = read(resource);
    return () -> {
      DictionaryLookup lookup = new DictionaryLookup(dictionary);
      return word -> {
        List<WordData> forms = lookup.lookup(word);
        List<WordData> all = forms.isEmpty() ? lookup.lookup(capitalised(word)) : forms;
        return all.isEmpty() ? word : String.valueOf(all.get(0).getStem());
      };
    };
  }

  private static String capitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return Character.toString(Character.toTitleCase(word.codePointAt(0))) + word.substring(first);
  }

  private static Dictionary read(String resource) {
    URL url = Objects.requireNonNull(Stemmers.class.getResource(resource), resource);
    try {
      return Dictionary.read(url);
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary " + resource + " cannot be read", e);
    }
  }
}
