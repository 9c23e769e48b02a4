package dev.perekaz.pipeline;

import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.model.EncoderOnDemand;
import dev.perekaz.model.SentenceEncoder;
import dev.perekaz.summary.NoVectorsException;
import dev.perekaz.summary.SentenceVectors;
import dev.perekaz.summary.SourceSentence;
import java.util.List;

/**
 * The vectors of sentences as they were written, or of their translations where the encoder knows
 * only that language.
 */
public record EncodedSentences(EncoderOnDemand encoders) implements SentenceVectors {
  @Override
  public float[][] of(List<SourceSentence> sentences) throws NoVectorsException {
    SentenceEncoder encoder = encoder();
    List<String> texts =
        sentences.stream().map(sentence -> sentence.readableBy(encoder::knows)).toList();
    long unknown = texts.stream().filter(String::isEmpty).count();
    if (2 * unknown > sentences.size()) {
      throw new NoVectorsException(
          "%s does not know the language of %d of %d sentences"
              .formatted(encoder.card().id(), unknown, sentences.size()));
    }
    return encoder.encode(texts);
  }

  private SentenceEncoder encoder() throws NoVectorsException {
    try {
      return encoders
          .get()
          .orElseThrow(
              () ->
                  new NoVectorsException(
                      "no sentence encoder is installed; put its folder into models/"));
    } catch (ModelFormatException e) {
      throw new NoVectorsException(String.valueOf(e.getMessage()), e);
    }
  }
}
