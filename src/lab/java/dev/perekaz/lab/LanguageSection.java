package dev.perekaz.lab;

import dev.perekaz.langid.LanguageContext;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How well the language of short text is named. */
final class LanguageSection implements Section {
  private static final int EXAMPLES = 15;
  private static final List<Lang> CLOSE =
      List.of(Lang.UKRAINIAN, Lang.RUSSIAN, Lang.BELARUSIAN, Lang.BULGARIAN);

  private final Corpus corpus;

  LanguageSection(Corpus corpus) {
    this.corpus = corpus;
  }

  /** A text and what it was said to be written in. */
  private record Answer(ShortText text, Lang said) {
    boolean isRight() {
      return said.sameLanguage(text.language());
    }

    boolean isUnsure() {
      return !said.isDetermined();
    }

    boolean isWrong() {
      return !isRight() && !isUnsure();
    }
  }

  @Override
  public String name() {
    return "language";
  }

  @Override
  public String title() {
    return "2. Language of short text";
  }

  @Override
  public void measure(Page page) {
    List<ShortText> texts = ShortText.of(corpus);
    Map<String, List<Answer>> answers = new LinkedHashMap<>();
    namers().forEach((name, namer) -> answers.put(name, answers(texts, namer)));
    List<Answer> own = answers.getOrDefault("Perekaz", List.of());
    page.text(
        """
        %d texts: runs of 2, 3, 5 and 8 words out of the corpus's sentences (of Chinese twice as many characters), and \
        the sentences; each bare, with a link, with emoji, and with handles and hashtags. Nothing is told of where they \
        come from. Cells: right, and behind the stroke *not sure*, in %%; the rest is wrong. *Same* is Lingua with the \
        %d languages that Perekaz knows, *all* with its 75."""
            .formatted(texts.size(), LanguageIdentifier.languages().size()));
    addLengths(page, answers);
    addForms(page, answers);
    addLanguages(page, own);
    addConfusions(page, own);
    page.heading("Perekaz's wrong answers among bare texts of five words and more");
    page.examples(wrong(own), EXAMPLES);
  }

  private static Map<String, Function<String, Lang>> namers() {
    LanguageIdentifier identifier = new LanguageIdentifier();
    Map<String, Function<String, Lang>> namers = new LinkedHashMap<>();
    namers.put("Perekaz", text -> identifier.identify(text, LanguageContext.NONE).language());
    namers.put("Lingua same", Lingua.of(LanguageIdentifier.languages())::name);
    namers.put("Lingua all", Lingua.ofAll()::name);
    return namers;
  }

  private static List<Answer> answers(List<ShortText> texts, Function<String, Lang> namer) {
    return texts.parallelStream()
        .map(text -> new Answer(text, namer.apply(text.text())))
        .collect(Collectors.toList());
  }

  private static void addLengths(Page page, Map<String, List<Answer>> answers) {
    List<List<String>> rows = new ArrayList<>();
    answers.forEach(
        (name, all) -> {
          List<String> row = new ArrayList<>(List.of(name));
          for (ShortText.Length length : ShortText.Length.values()) {
            row.add(
                cell(
                    page,
                    name + "/" + length,
                    all,
                    a -> a.text().length() == length && a.text().form() == ShortText.Form.BARE));
          }
          rows.add(row);
        });
    page.heading("By length, bare");
    page.table(List.of("right / not sure, %", "2", "3", "5", "8", "sentence"), rows);
  }

  private static void addForms(Page page, Map<String, List<Answer>> answers) {
    List<List<String>> rows = new ArrayList<>();
    answers.forEach(
        (name, all) -> {
          List<String> row = new ArrayList<>(List.of(name));
          for (ShortText.Form form : ShortText.Form.values()) {
            row.add(cell(page, name + "/" + form, all, a -> a.text().form() == form));
          }
          rows.add(row);
        });
    page.heading("By what is beside the words, all lengths");
    page.table(List.of("right / not sure, %", "bare", "link", "emoji", "handles"), rows);
  }

  private static void addLanguages(Page page, List<Answer> own) {
    List<List<String>> rows = new ArrayList<>();
    for (Lang language : Corpus.LANGUAGES) {
      List<String> row = new ArrayList<>(List.of(language.tag()));
      for (ShortText.Length length : ShortText.Length.values()) {
        row.add(
            cell(
                page,
                "Perekaz/" + language + "/" + length,
                own,
                a ->
                    a.text().language().equals(language)
                        && a.text().length() == length
                        && a.text().form() == ShortText.Form.BARE));
      }
      rows.add(row);
    }
    page.heading("Perekaz by language, bare");
    page.table(List.of("right / not sure, %", "2", "3", "5", "8", "sentence"), rows);
  }

  private static String cell(
      Page page, String path, List<Answer> answers, Predicate<Answer> wanted) {
    List<Answer> some = answers.stream().filter(wanted).toList();
    double right = some.stream().filter(Answer::isRight).count();
    double unsure = some.stream().filter(Answer::isUnsure).count();
    return "%s / %s"
        .formatted(
            page.share(path + "/right", right, some.size()),
            page.share(path + "/not sure", unsure, some.size()));
  }

  private static void addConfusions(Page page, List<Answer> own) {
    List<List<String>> rows = new ArrayList<>();
    for (Lang language : CLOSE) {
      Map<String, Long> said = new TreeMap<>();
      own.stream()
          .filter(a -> a.text().language().equals(language))
          .filter(a -> a.text().form() == ShortText.Form.BARE)
          .forEach(a -> said.merge(column(a.said()), 1L, Long::sum));
      List<String> row = new ArrayList<>(List.of(language.tag()));
      for (String column : List.of("uk", "ru", "be", "bg", "other", "not sure")) {
        row.add(String.valueOf(said.getOrDefault(column, 0L)));
      }
      rows.add(row);
    }
    page.heading(
        "Perekaz among the close ones: written in (row), named (column); bare, all lengths");
    page.table(List.of("texts", "uk", "ru", "be", "bg", "other", "not sure"), rows);
  }

  private static String column(Lang said) {
    if (!said.isDetermined()) {
      return "not sure";
    }
    return CLOSE.contains(said) ? said.tag() : "other";
  }

  private static List<String> wrong(List<Answer> own) {
    return own.stream()
        .filter(Answer::isWrong)
        .filter(a -> a.text().form() == ShortText.Form.BARE)
        .filter(a -> a.text().length().compareTo(ShortText.Length.FIVE) >= 0)
        .map(
            a ->
                "`%s` “%s” → `%s`"
                    .formatted(a.text().language(), Excerpt.of(a.text().text()), a.said()))
        .toList();
  }
}
