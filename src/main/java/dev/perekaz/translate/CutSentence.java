package dev.perekaz.translate;

import dev.perekaz.ingest.Passage;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of a passage and the parts that markup cuts it into.
 *
 * @param parts joined, the sentence
 */
record CutSentence(String text, List<Part> parts) {
  /**
   * What of a sentence stands in one piece of the passage.
   *
   * @param span in the passage
   * @param marked whether it is set apart from the rest of its sentence, by emphasis for instance
   */
  record Part(int piece, Span span, String text, boolean marked, boolean fixed) {
    boolean isBlank() {
      return text.isBlank();
    }
  }

  static CutSentence of(Passage passage, Span sentence) {
    int base =
        passage.pieces().stream()
            .filter(piece -> piece.span().overlaps(sentence))
            .mapToInt(Passage.Piece::depth)
            .min()
            .orElse(0);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < passage.pieces().size(); i++) {
      Passage.Piece piece = passage.pieces().get(i);
      if (piece.span().overlaps(sentence)) {
        Span own =
            new Span(
                Math.max(piece.span().start(), sentence.start()),
                Math.min(piece.span().end(), sentence.end()));
        boolean marked = piece.depth() > base || piece.fixed();
        parts.add(new Part(i, own, own.in(passage.text()), marked, piece.fixed()));
      }
    }
    return new CutSentence(sentence.in(passage.text()), parts);
  }

  private boolean isWhole() {
    return parts.stream().filter(part -> !part.isBlank()).count() == 1;
  }

  /** What is to be translated: the sentence, and each of its parts if there are several. */
  List<String> toTranslate() {
    List<String> texts = new ArrayList<>();
    if (!isWhole()) {
      texts.add(text);
    }
    parts.stream()
        .filter(part -> !part.isBlank() && !part.fixed())
        .forEach(part -> texts.add(part.text().strip()));
    return texts;
  }

  /**
   * One translation for each part.
   *
   * @param made gives the translations of {@link #toTranslate}, in their order
   */
  List<String> parts(Iterator<String> made) {
    Optional<String> whole = isWhole() ? Optional.empty() : Optional.of(made.next());
    List<String> alone = new ArrayList<>();
    for (Part part : parts) {
      alone.add(part.isBlank() || part.fixed() ? part.text() : around(part.text(), made.next()));
    }
    return whole.flatMap(text -> new Fitting(text).fit(parts, alone)).orElse(alone);
  }

  /** A translation between the white space that stood round the original. */
  private static String around(String original, String translation) {
    Span words = Span.all(original).strip(original);
    return original.substring(0, words.start()) + translation + original.substring(words.end());
  }
}
