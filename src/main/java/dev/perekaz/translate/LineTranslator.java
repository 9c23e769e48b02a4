package dev.perekaz.translate;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.fragment.LanguageGuess;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translates lines, each for itself, sentence by sentence. */
public final class LineTranslator {
  private final Segmenter segmenter;
  private final LanguageGuess languageOf;
  private final Translator translator;

  public LineTranslator(Segmenter segmenter, LanguageGuess languageOf, Translator translator) {
    this.segmenter = segmenter;
    this.languageOf = languageOf;
    this.translator = translator;
  }

  /**
   * One translated line for each line, in their order.
   *
   * @param from the lines' language; if empty, each line's own is guessed
   */
  public List<TranslatedLine> translate(
      List<String> lines, Optional<Lang> from, Lang to, SearchOptions options) {
    List<List<Sentence>> sentences = lines.stream().map(line -> sentences(line, from)).toList();
    List<TranslationUnit> units =
        translator.translate(sentences.stream().flatMap(List::stream).toList(), to, options);
    List<TranslatedLine> translated = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < lines.size(); i++) {
      int end = done + sentences.get(i).size();
      translated.add(line(lines.get(i), units.subList(done, end), from, to));
      done = end;
    }
    return translated;
  }

  private List<Sentence> sentences(String line, Optional<Lang> from) {
    Lang language =
        from.orElseGet(() -> languageOf.guess(line, Lang.UNDETERMINED, Optional.empty()));
    return segmenter.sentences(line, Span.all(line), language).stream()
        .map(span -> new Sentence(span, span.in(line), language))
        .toList();
  }

  private static TranslatedLine line(
      String line, List<TranslationUnit> units, Optional<Lang> from, Lang to) {
    Lang language =
        units.stream()
            .map(unit -> unit.languages().from())
            .findFirst()
            .or(() -> from)
            .orElse(Lang.UNDETERMINED);
    return new TranslatedLine(line, new LanguagePair(language, to), units);
  }
}
