package dev.perekaz.translate;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.model.EncoderOnDemand;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Span;
import dev.perekaz.translate.GuardedPass.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often {@link MeaningCheck} flags references, a model's translations, and those damaged.
 *
 * <p>Arguments: a folder of models, a language, a file of sentences in it, the same in English.
 */
public final class MeaningFigures {
  private static final int CONTENT_WORD = 4;

  private final MeaningCheck check;
  private final LanguagePair languages;
  private final List<String> sources;

  private MeaningFigures(EncoderOnDemand encoder, LanguagePair languages, List<String> sources) {
    this.check = new MeaningCheck(encoder);
    this.languages = languages;
    this.sources = sources;
  }

  public static void main(String[] arguments) throws IOException {
    LanguagePair languages = new LanguagePair(new Lang(arguments[1]), Lang.ENGLISH);
    List<String> sources = Files.readAllLines(Path.of(arguments[2]));
    ModelStore store = new ModelStore(List.of(Path.of(arguments[0])));
    try (Translator translator =
        new Translator(store, Recall.NOTHING, (text, host, declared) -> Lang.ENGLISH, 1)) {
      MeaningFigures figures = new MeaningFigures(translator.encoder(), languages, sources);
      figures.print("reference", Files.readAllLines(Path.of(arguments[3])));
      figures.printAll(figures.translations(translator));
    }
  }

  private List<String> translations(Translator translator) {
    List<Sentence> sentences =
        sources.stream().map(s -> new Sentence(Span.all(s), s, languages.from())).toList();
    return translator.translate(sentences, languages.to(), SearchOptions.greedy()).stream()
        .map(TranslationUnit::target)
        .toList();
  }

  private void printAll(List<String> made) {
    IntFunction<String> other = i -> made.get((i + 7) % made.size());
    Random random = new Random(5);
    print("translation", made);
    print("another sentence", made, (i, text) -> other.apply(i));
    print("the next sentence", made, (i, text) -> made.get((i + 1) % made.size()));
    print("left as it was", sources);
    print("three quarters lost", made, (i, text) -> part(text, 0, 0.25));
    print("second half lost", made, (i, text) -> part(text, 0, 0.5));
    print("half a sentence added", made, (i, text) -> text + " " + part(other.apply(i), 0, 0.5));
    print("words shuffled", made, (i, text) -> shuffled(text, random));
    print("longer words wrong", made, (i, text) -> wrong(text, other.apply(i), random));
    print("numbers wrong", made, (i, text) -> text.replace('1', '7').replace('2', '5'));
    print("negated", made, (i, text) -> replaced(text, " (is|was|are|were|will|can) ", " $1 not "));
  }

  private static String part(String text, double from, double to) {
    List<String> words = words(text);
    return String.join(" ", words.subList((int) (from * words.size()), (int) (to * words.size())));
  }

  private static String shuffled(String text, Random random) {
    List<String> words = new ArrayList<>(words(text));
    Collections.shuffle(words, random);
    return String.join(" ", words);
  }

  private static String wrong(String text, String other, Random random) {
    List<String> others = words(other);
    UnaryOperator<String> change =
        word -> word.length() < CONTENT_WORD ? word : others.get(random.nextInt(others.size()));
    return words(text).stream().map(change).collect(Collectors.joining(" "));
  }

  private static String replaced(String text, String pattern, String by) {
    return text.replaceFirst(pattern, by);
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ", -1)).toList();
  }

  /** A way to damage the translation with an index. */
  @FunctionalInterface
  private interface Damage {
    String of(int index, String text);
  }

  private void print(String name, List<String> targets, Damage damage) {
    print(
        name,
        IntStream.range(0, targets.size()).mapToObj(i -> damage.of(i, targets.get(i))).toList(),
        targets);
  }

  private void print(String name, List<String> targets) {
    print(name, targets, List.of());
  }

  /** Counts only those that differ from the undamaged ones. */
  private void print(String name, List<String> targets, List<String> whole) {
    List<Checked> drafts =
        targets.stream()
            .map(text -> new Checked(new Draft(text, 0, List.of(), false, false), Set.of()))
            .toList();
    List<Likeness> found = new ArrayList<>();
    List<Checked> checked = check.check(sources, drafts, languages);
    for (int i = 0; i < checked.size(); i++) {
      if (whole.isEmpty() || !whole.get(i).equals(targets.get(i))) {
        checked.get(i).likeness().ifPresent(found::add);
      }
    }
    double[] cosines = found.stream().mapToDouble(Likeness::cosine).sorted().toArray();
    long flagged = found.stream().filter(likeness -> !likeness.isEnough()).count();
    System.out.printf(
        "%-22s %4d compared, %4d flagged (%4.1f %%), median %.3f, 5 %% below %.3f%n",
        name,
        cosines.length,
        flagged,
        100.0 * flagged / cosines.length,
        cosines[cosines.length / 2],
        cosines[cosines.length / 20]);
  }
}
