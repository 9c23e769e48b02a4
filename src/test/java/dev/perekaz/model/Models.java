package dev.perekaz.model;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The models that tests run, and where their data lie. */
final class Models {
  static final Path BUNDLED = Path.of("models");
  static final Path SMALL = Path.of("src/test/resources/models");
  static final Path DATA = Path.of("src/test/resources/model");

  private Models() {}

  static TranslationModel open(Path root, LanguagePair pair) throws ModelFormatException {
    ModelStore store = new ModelStore(List.of(root));
    return store.open(store.find(pair).orElseThrow(), 2);
  }

  static LanguagePair intoEnglish(String from) {
    return new LanguagePair(new Lang(from), Lang.ENGLISH);
  }

  /** The cells of a file of tab-separated values. */
  static List<List<String>> rows(String file) throws IOException {
    return Files.readAllLines(DATA.resolve(file)).stream()
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  /** Sentences translated greedily, so many at a time. */
  static List<String> translate(
      TranslationModel model, List<String> sentences, LanguagePair pair, int batch) {
    List<String> translated = new ArrayList<>();
    for (int start = 0; start < sentences.size(); start += batch) {
      List<int[]> sources =
          sentences.subList(start, Math.min(start + batch, sentences.size())).stream()
              .map(sentence -> model.encode(sentence, pair))
              .toList();
      model.translate(sources, pair, SearchOptions.greedy()).stream()
          .map(found -> model.decode(found.get(0).ids()))
          .forEach(translated::add);
    }
    return translated;
  }
}
