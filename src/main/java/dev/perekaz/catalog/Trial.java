package dev.perekaz.catalog;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.model.TranslationModel;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A sentence put through a model, to see that it runs: the first of the Universal Declaration of
 * Human Rights, in the model's own language.
 */
public record Trial(LanguagePair languages, String sentence, String translation) {
  /** Lines of language TAB sentence. */
  private static final String SENTENCES = "sentences.tsv";

  /** What a model for a language that is not in the list is asked. */
  private static final String OTHERWISE = "2024";

  /**
   * Runs a model in a folder.
   *
   * @throws CatalogException if it does not open, or has no answer
   */
  static Trial of(Path folder) throws CatalogException {
    ModelStore store = new ModelStore(List.of(folder));
    ModelCard card =
        store.list().stream()
            .findFirst()
            .orElseThrow(() -> new CatalogException(String.join("; ", store.complaints())));
    return of(card);
  }

  /**
   * Runs a model.
   *
   * @throws CatalogException if it does not open, or has no answer
   */
  public static Trial of(ModelCard card) throws CatalogException {
    LanguagePair languages = card.pairs().get(0);
    String sentence = sentence(languages.from());
    try (TranslationModel model = new ModelStore(List.of()).open(card, 1)) {
      int[] ids = model.encode(sentence, languages);
      int[] found =
          model.translate(List.of(ids), languages, SearchOptions.greedy()).get(0).get(0).ids();
      String translation = model.decode(found).strip();
      if (translation.isEmpty()) {
        throw new CatalogException(
            "%s translates \"%s\" to nothing".formatted(card.id(), sentence));
      }
      return new Trial(languages, sentence, translation);
    } catch (ModelFormatException e) {
      throw new CatalogException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String sentence(Lang language) {
    try (InputStream in = Trial.class.getResourceAsStream(SENTENCES)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + SENTENCES);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split("\t", 2))
          .filter(line -> line.length == 2 && line[0].equals(language.primary()))
          .map(line -> line[1])
          .findFirst()
          .orElse(OTHERWISE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
