package dev.perekaz.lab;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.model.Bleu;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import dev.perekaz.translate.GuardTrial;
import dev.perekaz.translate.QualityFlag;
import dev.perekaz.translate.Recall;
import dev.perekaz.translate.Sentence;
import dev.perekaz.translate.TranslationUnit;
import dev.perekaz.translate.Translator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How good the bundled models' translations are, and what the guards see. */
final class TranslationSection implements Section {
  /** For the tables of noise and damage. */
  private static final int FEW = 40;

  private static final int MOST = 100;

  private static final int BEAMS = 4;
  private static final int EXAMPLES = 16;

  private final Corpus corpus;

  TranslationSection(Corpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public String name() {
    return "translation";
  }

  @Override
  public String title() {
    return "3. Translation";
  }

  @Override
  public void measure(Page page) {
    LanguageIdentifier identifier = new LanguageIdentifier();
    ModelStore store = new ModelStore(List.of(Path.of("models")));
    List<Parallel> texts = Parallel.of(corpus).stream().map(text -> text.first(MOST)).toList();
    try (Translator translator = new Translator(store, Recall.NOTHING, identifier.guess(), 2)) {
      GuardTrial guards = new GuardTrial(identifier.guess(), translator.encoder());
      Map<Parallel, List<TranslationUnit>> greedy = new HashMap<>();
      texts.forEach(text -> greedy.put(text, translate(translator, text, text.sources(), 1)));
      addQuality(page, translator, texts, greedy);
      addNoise(page, translator, texts);
      addAlarms(page, guards, texts, greedy);
      addHits(page, guards, texts);
    }
  }

  private static List<TranslationUnit> translate(
      Translator translator, Parallel text, List<String> sources, int beams) {
    List<Sentence> sentences =
        sources.stream()
            .map(source -> new Sentence(Span.all(source), source, text.languages().from()))
            .toList();
    return translator.translate(sentences, Lang.ENGLISH, SearchOptions.greedy().withBeams(beams));
  }

  private static List<String> targets(List<TranslationUnit> units) {
    return units.stream().map(TranslationUnit::target).toList();
  }

  private static void addQuality(
      Page page,
      Translator translator,
      List<Parallel> texts,
      Map<Parallel, List<TranslationUnit>> greedy) {
    page.text(
        """
        Ukrainian and Russian: 100 sentences each of FLORES-200 dev, hard ones of 20 words and more. Portuguese: 100 \
        sentences of news, written for this project and easier: the three are not to be compared with one another. \
        BLEU as sacrebleu's 13a, chrF as its chrF2; everything as the workbench does it, with guards and second tries.""");
    List<List<String>> rows = new ArrayList<>();
    for (Parallel text : texts) {
      List<String> careful = targets(translate(translator, text, text.sources(), BEAMS));
      List<String> row = new ArrayList<>(List.of(text.name()));
      row.addAll(scores(page, text.name() + "/greedy", targets(text, greedy), text.references()));
      row.addAll(scores(page, text.name() + "/beam 4", careful, text.references()));
      rows.add(row);
    }
    page.table(List.of("", "greedy BLEU", "chrF", "beam 4 BLEU", "chrF"), rows);
  }

  private static List<String> targets(
      Parallel text, Map<Parallel, List<TranslationUnit>> translations) {
    return targets(translations.getOrDefault(text, List.of()));
  }

  private static List<String> scores(
      Page page, String path, List<String> translations, List<String> references) {
    return List.of(
        page.score(path + "/BLEU", Bleu.of(translations, references)),
        page.score(path + "/chrF", Chrf.of(translations, references)));
  }

  private static void addNoise(Page page, Translator translator, List<Parallel> texts) {
    List<List<String>> rows = new ArrayList<>();
    for (Noise noise : Noise.ALL) {
      List<String> row = new ArrayList<>(List.of(noise.name()));
      for (Parallel text : texts) {
        Parallel few = text.first(FEW);
        List<String> made = targets(translate(translator, few, noise.sources(few.sources()), 1));
        row.addAll(
            scores(
                page,
                "noise/" + few.name() + "/" + noise.name(),
                noise.scored(made),
                noise.references(few.references())));
      }
      rows.add(row);
    }
    page.heading("Noise: the first %d sentences each, greedy".formatted(FEW));
    page.text("What stands beside the sentence is taken off before translations are compared.");
    page.table(List.of("", "uk BLEU", "chrF", "ru BLEU", "chrF", "pt BLEU", "chrF"), rows);
  }

  /** How often each guard warns of what is right, and of what the models make. */
  private static void addAlarms(
      Page page,
      GuardTrial guards,
      List<Parallel> texts,
      Map<Parallel, List<TranslationUnit>> greedy) {
    List<String> examples = new ArrayList<>();
    List<Map<QualityFlag, Long>> columns = new ArrayList<>();
    for (Parallel text : texts) {
      List<Set<QualityFlag>> flags =
          guards.check(text.sources(), text.references(), text.languages());
      columns.add(counts(flags));
      for (int i = 0; i < flags.size(); i++) {
        if (!flags.get(i).isEmpty()) {
          examples.add(example(text, i, flags.get(i)));
        }
      }
    }
    for (Parallel text : texts) {
      columns.add(counts(guards.check(text.sources(), targets(text, greedy), text.languages())));
    }
    page.heading("Guards: alarms over references (all false) and over the models' translations");
    page.table(
        List.of("% of the sentences", "uk ref.", "ru ref.", "pt ref.", "uk", "ru", "pt"),
        alarmRows(page, texts, columns));
    page.text("False alarms:");
    page.examples(examples, EXAMPLES);
  }

  private static Map<QualityFlag, Long> counts(List<Set<QualityFlag>> flags) {
    return flags.stream()
        .flatMap(Set::stream)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static List<List<String>> alarmRows(
      Page page, List<Parallel> texts, List<Map<QualityFlag, Long>> columns) {
    List<List<String>> rows = new ArrayList<>();
    for (QualityFlag flag : QualityFlag.values()) {
      if (columns.stream().anyMatch(column -> column.containsKey(flag))) {
        List<String> row = new ArrayList<>(List.of(flag.words()));
        for (int i = 0; i < columns.size(); i++) {
          Parallel text = texts.get(i % texts.size());
          String kind = i < texts.size() ? "reference" : "translation";
          double count = columns.get(i).getOrDefault(flag, 0L);
          String path = "alarms/%s/%s/%s".formatted(kind, text.name(), flag.words());
          row.add(page.share(path, count, text.sources().size()));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String example(Parallel text, int i, Set<QualityFlag> flags) {
    return "%s: `%s` “%s” → “%s”"
        .formatted(
            flags.stream().map(QualityFlag::words).collect(Collectors.joining(", ")),
            text.name(),
            Excerpt.of(text.sources().get(i)),
            Excerpt.of(text.references().get(i)));
  }

  private void addHits(Page page, GuardTrial guards, List<Parallel> texts) {
    List<List<String>> rows = new ArrayList<>();
    for (Damage damage : Damage.values()) {
      List<Set<QualityFlag>> flags = new ArrayList<>();
      texts.forEach(text -> flags.addAll(flags(guards, text.first(FEW), damage)));
      double expected =
          flags.stream().filter(f -> !Collections.disjoint(f, damage.expected())).count();
      double any = flags.stream().filter(f -> !f.isEmpty()).count();
      String path = "hits/" + damage;
      rows.add(
          List.of(
              damage.toString(),
              damage.expected().stream()
                  .map(QualityFlag::words)
                  .collect(Collectors.joining(" or ")),
              String.valueOf(flags.size()),
              page.share(path + "/expected", expected, flags.size()),
              page.share(path + "/any", any, flags.size())));
    }
    page.heading("Guards: hits over references damaged on purpose");
    page.table(List.of("damage", "expected flag", "sentences", "expected %", "any flag %"), rows);
  }

  private List<Set<QualityFlag>> flags(GuardTrial guards, Parallel text, Damage damage) {
    List<String> german = corpus.sentences(new Lang("de"));
    List<String> sources = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    int count = text.sources().size();
    for (int i = 0; i < count; i++) {
      String source = text.sources().get(i);
      String other = text.references().get((i + count / 2) % count);
      damage
          .of(source, text.references().get(i), other, german.get(i % german.size()))
          .ifPresent(
              target -> {
                sources.add(damage.source(source));
                targets.add(target);
              });
    }
    return guards.check(sources, targets, text.languages());
  }
}
