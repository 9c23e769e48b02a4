package dev.perekaz.model;

import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The models in a few folders; where two have one id, the folder named first wins. */
public final class ModelStore {
  private final List<Path> roots;
  private final Map<String, ModelCard> cards = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();

  /**
   * Looks through the folders. What is wrong with one is kept as a complaint and hides no other.
   *
   * @param roots folders whose folders are models, or which are models themselves
   */
  public ModelStore(List<Path> roots) {
    this.roots = List.copyOf(roots);
    this.roots.forEach(this::addRoot);
  }

  private ModelStore(List<Path> roots, Stream<ModelCard> some) {
    this.roots = roots;
    some.forEach(card -> cards.put(card.id(), card));
  }

  /** The folders that were looked through. */
  public List<Path> roots() {
    return roots;
  }

  /** The models, those of the first folder first. */
  public List<ModelCard> list() {
    return List.copyOf(cards.values());
  }

  /** The models that translate, those of the first folder first. */
  public List<ModelCard> translators() {
    return cards.values().stream().filter(ModelCard::isTranslator).toList();
  }

  /** What is wrong with the folders, for the user. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The best model that translates between the two. */
  public Optional<ModelCard> find(LanguagePair pair) {
    return choose(pair).map(ModelChoice::model);
  }

  /** The best model that translates between the two, and why it is that one. */
  public Optional<ModelChoice> choose(LanguagePair pair) {
    return ModelChoice.among(
        cards.values().stream().filter(card -> card.translates(pair)).toList(), pair);
  }

  /** The model with this id. */
  public Optional<ModelCard> byId(String id) {
    return Optional.ofNullable(cards.get(id));
  }

  /** The first sentence encoder; to be opened with {@link SentenceEncoder#open}. */
  public Optional<ModelCard> encoder() {
    return cards.values().stream().filter(card -> !card.isTranslator()).findFirst();
  }

  /** A store that holds only the model with this id, and the sentence encoder. */
  public Optional<ModelStore> only(String id) {
    return byId(id)
        .map(card -> new ModelStore(roots, Stream.concat(Stream.of(card), encoder().stream())));
  }

  /**
   * Opens a model.
   *
   * @param threads for each pass through it, at least 1
   * @throws ModelFormatException if its files are damaged, do not belong together or are of a kind
   *     that cannot be run
   */
  public TranslationModel open(ModelCard card, int threads) throws ModelFormatException {
    return switch (card.format()) {
      case FIREFOX -> StudentModel.open(card, threads);
      case OPTIMUM -> OptimumModel.open(card, threads);
      case ENCODER ->
          throw new ModelFormatException(
              card.folder(), "is a sentence encoder, which translates nothing");
    };
  }

  private void addRoot(Path root) {
    if (!Files.isDirectory(root)) {
      complaints.add(
          root
              + (Files.exists(root) ? " is no folder" : " does not exist")
              + "; it should hold models");
      return;
    }
    try (Stream<Path> folders = Files.list(root)) {
      Stream.concat(Stream.of(root), folders.filter(Files::isDirectory).sorted())
          .forEach(this::addFolder);
    } catch (IOException e) {
      complaints.add("%s cannot be read: %s".formatted(root, e.getMessage()));
    }
  }

  private void addFolder(Path folder) {
    try {
      new ModelFolder(folder).card().ifPresent(card -> cards.putIfAbsent(card.id(), card));
    } catch (ModelFormatException e) {
      complaints.add(e.getMessage());
    }
  }
}
