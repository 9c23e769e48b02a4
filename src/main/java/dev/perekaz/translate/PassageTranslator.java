package dev.perekaz.translate;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.ingest.Passage;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.text.AlignedText;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Translates passages that markup cuts into pieces. No model sees markup: a sentence of several
 * pieces is translated whole, and each of them for itself, to find again in the whole what was
 * marked; where that fails, the pieces' own translations stand.
 */
public final class PassageTranslator {
  private final Segmenter segmenter;
  private final Translator translator;

  public PassageTranslator(Segmenter segmenter, Translator translator) {
    this.segmenter = segmenter;
    this.translator = translator;
  }

  /** One list for each passage, in it one text for each of its pieces. */
  public List<List<String>> translate(
      List<Passage> passages, LanguagePair languages, SearchOptions options) {
    List<List<CutSentence>> cut =
        passages.stream().map(passage -> sentences(passage, languages)).toList();
    List<Sentence> asked =
        cut.stream()
            .flatMap(List::stream)
            .flatMap(sentence -> sentence.toTranslate().stream())
            .map(text -> new Sentence(Span.all(text), text, languages.from()))
            .toList();
    Iterator<String> made =
        translator.translate(asked, languages.to(), options).stream()
            .map(TranslationUnit::target)
            .iterator();
    List<List<String>> words = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      words.add(words(passages.get(i), cut.get(i), made));
    }
    return words;
  }

  private List<CutSentence> sentences(Passage passage, LanguagePair languages) {
    return segmenter.sentences(passage.text(), Span.all(passage.text()), languages.from()).stream()
        .map(span -> CutSentence.of(passage, span))
        .toList();
  }

  private static List<String> words(
      Passage passage, List<CutSentence> sentences, Iterator<String> made) {
    List<AlignedText.Builder> pieces = new ArrayList<>();
    passage.pieces().forEach(piece -> pieces.add(AlignedText.of(piece.span().in(passage.text()))));
    for (CutSentence sentence : sentences) {
      List<String> parts = sentence.parts(made);
      for (int i = 0; i < parts.size(); i++) {
        CutSentence.Part part = sentence.parts().get(i);
        int start = passage.pieces().get(part.piece()).span().start();
        pieces.get(part.piece()).replace(part.span().shift(-start), parts.get(i));
      }
    }
    return pieces.stream().map(piece -> piece.build().text()).toList();
  }
}
