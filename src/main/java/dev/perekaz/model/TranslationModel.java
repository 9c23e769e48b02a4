package dev.perekaz.model;

import dev.perekaz.decode.Hypothesis;
import dev.perekaz.decode.SearchOptions;
import dev.perekaz.text.LanguagePair;
import java.util.List;

/**
 * A model that translates sentences. Safe for use by several threads: the network is shared, each
 * call has predictors of its own.
 */
public sealed interface TranslationModel extends AutoCloseable permits StudentModel, OptimumModel {
  ModelCard card();

  /** The sentence as token ids, the ending one included; never cut. */
  int[] encode(String sentence, LanguagePair languages);

  /** The text of token ids; special tokens are left out. */
  String decode(int[] ids);

  /** Whether {@code id} stands for what the vocabulary does not have. */
  boolean isUnknown(int id);

  /** How many tokens a source may have, the ending one included; longer ones must be cut. */
  int maxSourceLength();

  /**
   * Translates a batch; sentences of like length waste the least.
   *
   * @param sources what {@link #encode} gave
   * @return for each source as many hypotheses as beams or fewer, best first, at least one
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  List<List<Hypothesis>> translate(
      List<int[]> sources, LanguagePair languages, SearchOptions options);

  @Override
  void close();
}
