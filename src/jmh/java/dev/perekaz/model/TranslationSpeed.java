package dev.perekaz.model;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Translates a file again and again on one thread, text to text: for each line of standard input, a
 * batch size, once, and answers with the seconds that it took. {@code src/jmh/compare.py} sets it
 * beside other engines.
 *
 * <p>Arguments: a folder of models, a language, a file of sentences (before the tab, if there is
 * one).
 */
public final class TranslationSpeed {
  private final TranslationModel model;
  private final LanguagePair languages;
  private final List<String> sentences;

  private TranslationSpeed(TranslationModel model, LanguagePair languages, List<String> sentences) {
    this.model = model;
    this.languages = languages;
    this.sentences = sentences;
  }

  public static void main(String[] arguments) throws Exception {
    LanguagePair languages = new LanguagePair(new Lang(arguments[1]), Lang.ENGLISH);
    ModelStore store = new ModelStore(List.of(Path.of(arguments[0])));
    List<String> sentences =
        Files.readAllLines(Path.of(arguments[2])).stream()
            .map(line -> line.split("\t", 2)[0])
            .toList();
    try (TranslationModel model = store.open(store.find(languages).orElseThrow(), 1)) {
      new TranslationSpeed(model, languages, sentences).answer();
    }
  }

  private void answer() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int batch = Integer.parseInt(line.strip());
      long start = System.nanoTime();
      translate(batch);
      System.out.println((System.nanoTime() - start) / 1e9);
    }
  }

  private void translate(int batch) {
    List<int[]> sources =
        sentences.stream()
            .map(sentence -> model.encode(sentence, languages))
            .sorted(Comparator.comparingInt(ids -> ids.length))
            .toList();
    IntStream.iterate(0, start -> start < sources.size(), start -> start + batch)
        .mapToObj(start -> sources.subList(start, Math.min(start + batch, sources.size())))
        .flatMap(part -> model.translate(part, languages, SearchOptions.greedy()).stream())
        .forEach(found -> model.decode(found.get(0).ids()));
  }
}
