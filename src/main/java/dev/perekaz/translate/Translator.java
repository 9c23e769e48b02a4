package dev.perekaz.translate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.fragment.LanguageGuess;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.model.EncoderOnDemand;
import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.model.TranslationModel;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.Translation.Kept;
import dev.perekaz.translate.Translation.Translated;
import dev.perekaz.translate.Translation.Unavailable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns sentences into translation units. Opens each model when it is first asked for and keeps it
 * until closed. Safe for use by several threads.
 */
public final class Translator implements AutoCloseable {
  private final ModelStore store;
  private final Recall recall;
  private final int threads;
  private final Guards guards;
  private final EncoderOnDemand encoder;
  private final boolean checksMeaning;
  private final Map<String, CompletableFuture<TranslationModel>> models = new LinkedHashMap<>();

  /**
   * @param recall asked before any model
   * @param outputLanguage names the language of what a model wrote
   * @param threads for each pass through a model, at least 1
   */
  public Translator(ModelStore store, Recall recall, LanguageGuess outputLanguage, int threads) {
    this(store, recall, outputLanguage, threads, false);
  }

  /**
   * @param checksMeaning whether the store's sentence encoder, if it has one that can be opened,
   *     compares each translation with its source
   */
  public Translator(
      ModelStore store,
      Recall recall,
      LanguageGuess outputLanguage,
      int threads,
      boolean checksMeaning) {
    this.store = store;
    this.recall = recall;
    this.threads = threads;
    this.guards = new Guards(outputLanguage);
    this.encoder = new EncoderOnDemand(store, threads);
    this.checksMeaning = checksMeaning;
  }

  /** One unit for each sentence, in their order: as it was approved before, or by a model. */
  public List<TranslationUnit> translate(List<Sentence> sentences, Lang to, SearchOptions options) {
    List<Optional<TranslationUnit>> remembered =
        sentences.stream().map(sentence -> remembered(sentence, to)).toList();
    List<Sentence> fresh =
        IntStream.range(0, sentences.size())
            .filter(i -> remembered.get(i).isEmpty())
            .mapToObj(sentences::get)
            .toList();
    Iterator<TranslationUnit> made = translateAfresh(fresh, to, options).iterator();
    return remembered.stream().map(unit -> unit.orElseGet(made::next)).toList();
  }

  private Optional<TranslationUnit> remembered(Sentence sentence, Lang to) {
    LanguagePair languages = new LanguagePair(sentence.language(), to);
    return recall.recall(sentence.text(), languages).map(text -> unit(sentence, languages, text));
  }

  /** As {@link #translate}, but by models alone. */
  public List<TranslationUnit> translateAfresh(
      List<Sentence> sentences, Lang to, SearchOptions options) {
    TranslationUnit[] units = new TranslationUnit[sentences.size()];
    indicesByLanguage(sentences)
        .forEach(
            (from, indices) -> {
              List<Sentence> own = indices.stream().map(sentences::get).toList();
              Iterator<TranslationUnit> made =
                  translateFrom(own, new LanguagePair(from, to), options).iterator();
              indices.forEach(i -> units[i] = made.next());
            });
    return List.of(units);
  }

  private static Map<Lang, List<Integer>> indicesByLanguage(List<Sentence> sentences) {
    return IntStream.range(0, sentences.size())
        .boxed()
        .collect(groupingBy(i -> sentences.get(i).language(), LinkedHashMap::new, toList()));
  }

  private List<TranslationUnit> translateFrom(
      List<Sentence> sentences, LanguagePair languages, SearchOptions options) {
    if (!languages.from().isDetermined()) {
      return all(sentences, languages, new Unavailable("its language is not known"));
    }
    if (languages.from().sameLanguage(languages.to())) {
      String reason = "already in %s".formatted(languages.to().englishName());
      return all(sentences, languages, new Kept(reason));
    }
    Route route = Route.find(store, languages);
    if (route instanceof Route.None none) {
      return all(sentences, languages, new Unavailable(none.reason()));
    }
    try {
      return translateBy((Route.Way) route, sentences, languages, options);
    } catch (ModelFormatException e) {
      return all(sentences, languages, new Unavailable(String.valueOf(e.getMessage())));
    }
  }

  private List<TranslationUnit> translateBy(
      Route.Way route, List<Sentence> sentences, LanguagePair languages, SearchOptions options)
      throws ModelFormatException {
    GuardedPass pass = new GuardedPass(pass(route), guards, languages);
    List<String> texts = sentences.stream().map(Sentence::text).toList();
    List<GuardedPass.Checked> drafts = pass.translate(texts, options);
    List<GuardedPass.Checked> checked =
        checksMeaning ? new MeaningCheck(encoder).check(texts, drafts, languages) : drafts;
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      units.add(unit(sentences.get(i), languages, route, checked.get(i)));
    }
    return units;
  }

  private Pass pass(Route.Way route) throws ModelFormatException {
    if (route instanceof Route.StandIn other) {
      return pass(other.way());
    }
    if (route instanceof Route.Pivot pivot) {
      return pass(pivot.first()).then(pass(pivot.second()));
    }
    Route.Direct direct = (Route.Direct) route;
    return new ModelPass(model(direct.model()), direct.languages());
  }

  /** Whether there is a model between the two, or two through English. */
  public boolean translates(LanguagePair languages) {
    return !(Route.find(store, languages) instanceof Route.None);
  }

  /** Starts to open the models for {@code languages}, so that they are there when asked for. */
  public void prepare(LanguagePair languages) {
    if (Route.find(store, languages) instanceof Route.Direct direct) {
      CompletableFuture<TranslationModel> unused = opening(direct.model());
    }
  }

  private TranslationModel model(ModelCard card) throws ModelFormatException {
    try {
      return opening(card).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ModelFormatException damaged) {
        throw damaged;
      }
      throw new IllegalStateException(card.id() + " does not open", e);
    }
  }

  private synchronized CompletableFuture<TranslationModel> opening(ModelCard card) {
    return models.computeIfAbsent(card.id(), id -> CompletableFuture.supplyAsync(() -> open(card)));
  }

  private TranslationModel open(ModelCard card) {
    try {
      return store.open(card, threads);
    } catch (ModelFormatException e) {
      throw new CompletionException(e);
    }
  }

  private static TranslationUnit unit(
      Sentence sentence, LanguagePair languages, Route route, GuardedPass.Checked checked) {
    List<QualityFlag> flags = new ArrayList<>(checked.flags());
    flags.addAll(route.flags());
    return new TranslationUnit(
        sentence.span(), sentence.text(), languages, outcome(sentence, route, checked), flags);
  }

  private static Translation outcome(Sentence sentence, Route route, GuardedPass.Checked checked) {
    if (Pieces.core(sentence.text()).parts().stream().noneMatch(Pieces.Part::translatable)) {
      return new Kept("nothing in it but links, names, numbers or emoji");
    }
    Draft draft = checked.draft();
    List<String> fatal =
        checked.flags().stream().filter(Guards.FATAL::contains).map(QualityFlag::words).toList();
    return fatal.isEmpty()
        ? new Translated(
            draft.text(), route.models(), draft.score(), draft.alternatives(), checked.likeness())
        : new Unavailable("the model's translation was refused: " + String.join(", ", fatal));
  }

  private static List<TranslationUnit> all(
      List<Sentence> sentences, LanguagePair languages, Translation outcome) {
    return sentences.stream().map(sentence -> unit(sentence, languages, outcome)).toList();
  }

  private static TranslationUnit unit(
      Sentence sentence, LanguagePair languages, Translation outcome) {
    return new TranslationUnit(sentence.span(), sentence.text(), languages, outcome, List.of());
  }

  /** The sentence encoder beside the models; closed with them. */
  public EncoderOnDemand encoder() {
    return encoder;
  }

  /** The models that have been opened so far. */
  public synchronized List<ModelCard> opened() {
    return models.values().stream()
        .filter(model -> model.isDone() && !model.isCompletedExceptionally())
        .map(model -> model.join().card())
        .toList();
  }

  @Override
  public synchronized void close() {
    for (CompletableFuture<TranslationModel> model : models.values()) {
      model.handle((opened, failure) -> opened).thenAccept(Translator::closeIfOpen).join();
    }
    models.clear();
    encoder.close();
  }

  private static void closeIfOpen(@Nullable TranslationModel model) {
    if (model != null) {
      model.close();
    }
  }
}
