package dev.perekaz.summary;

import java.util.List;

/** Gives sentences vectors that lie close together where the sentences mean alike. */
@FunctionalInterface
public interface SentenceVectors {
  /** For a workbench without an encoder. */
  SentenceVectors NONE =
      sentences -> {
        throw new NoVectorsException("no sentence encoder is installed");
      };

  /**
   * The vector of each sentence, of length 1.0; all 0.0 where it cannot be told what it means.
   *
   * @return [sentences, dimensions]
   * @throws NoVectorsException if there are none to be had
   */
  float[][] of(List<SourceSentence> sentences) throws NoVectorsException;
}
