package dev.perekaz.translate;

import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.model.EncoderOnDemand;
import dev.perekaz.model.SentenceEncoder;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.GuardedPass.Checked;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks whether a translation says what its source says, by the cosine of their vectors. */
record MeaningCheck(EncoderOnDemand encoders) {
  // FLORES dev, 997 sentences each of Ukrainian and Russian: of the translations by zle-en one is
  // below (and wrong), of the references none, of sentences paired at random 98.9 and 98.3 %. News
  // by pt-en begin at 0.836. Of right pairs of five to eight words 1 to 2 % are below; of shorter
  // ones too many, and too many wrong ones above.
  private static final double LEAST = 0.83;
  private static final int FEWEST_WORDS = 5;

  /**
   * The drafts of the sentences, each with its likeness to its sentence where the two were
   * compared, and with {@link QualityFlag#OTHER_MEANING} where it may say something else.
   */
  List<Checked> check(List<String> sentences, List<Checked> drafts, LanguagePair languages) {
    Optional<SentenceEncoder> encoder = encoder();
    if (encoder.isEmpty()) {
      return drafts;
    }
    int[] told =
        IntStream.range(0, sentences.size())
            .filter(i -> isTelling(sentences.get(i), drafts.get(i)))
            .toArray();
    boolean known = encoder.get().knows(languages.from()) && encoder.get().knows(languages.to());
    return known ? compare(encoder.get(), told, sentences, drafts) : notCompared(told, drafts);
  }

  /** Whether enough is said, and the draft is one that its reader will see. */
  private static boolean isTelling(String sentence, Checked draft) {
    return Repetition.words(Protected.without(sentence)).size() >= FEWEST_WORDS
        && draft.flags().stream().noneMatch(Guards.FATAL::contains);
  }

  /** None where it cannot be opened. */
  private Optional<SentenceEncoder> encoder() {
    try {
      return encoders.get();
    } catch (ModelFormatException e) {
      return Optional.empty();
    }
  }

  private static List<Checked> compare(
      SentenceEncoder encoder, int[] told, List<String> sentences, List<Checked> drafts) {
    float[][] from = encoder.encode(bare(told, sentences));
    float[][] to = encoder.encode(bare(told, drafts.stream().map(c -> c.draft().text()).toList()));
    List<Checked> checked = new ArrayList<>(drafts);
    for (int k = 0; k < told.length; k++) {
      checked.set(told[k], with(drafts.get(told[k]), new Likeness(cosine(from[k], to[k]), LEAST)));
    }
    return checked;
  }

  private static List<Checked> notCompared(int[] told, List<Checked> drafts) {
    List<Checked> checked = new ArrayList<>(drafts);
    for (int i : told) {
      Checked draft = drafts.get(i);
      checked.set(i, new Checked(draft.draft(), and(draft.flags(), QualityFlag.NOT_COMPARED)));
    }
    return checked;
  }

  private static List<String> bare(int[] chosen, List<String> texts) {
    return IntStream.of(chosen).mapToObj(i -> Protected.without(texts.get(i))).toList();
  }

  private static double cosine(float[] one, float[] other) {
    double sum = IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
    return Math.max(-1, Math.min(1, sum));
  }

  private static Checked with(Checked draft, Likeness likeness) {
    Set<QualityFlag> flags =
        likeness.isEnough() ? draft.flags() : and(draft.flags(), QualityFlag.OTHER_MEANING);
    return new Checked(draft.draft(), flags, Optional.of(likeness));
  }

  private static Set<QualityFlag> and(Set<QualityFlag> flags, QualityFlag more) {
    Set<QualityFlag> all = EnumSet.of(more);
    all.addAll(flags);
    return all;
  }
}
