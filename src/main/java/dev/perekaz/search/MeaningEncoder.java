package dev.perekaz.search;

import dev.perekaz.memory.SentenceIndex;
import dev.perekaz.model.SentenceEncoder;
import dev.perekaz.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Gives texts vectors that say what is meant and not in which language, as bytes. Two vectors can
 * be compared if they come of encoders with one key.
 */
public final class MeaningEncoder {
  /** Another whenever the same encoder's vectors, or an article's sentences, would be others. */
  private static final String FORM = "1";

  /** Lines of language TAB sentence; the same sentences in each language. */
  private static final String SAMPLES = "samples.tsv";

  private final SentenceEncoder encoder;
  private final String key;
  private final NeutralSpace space;

  private MeaningEncoder(SentenceEncoder encoder, String key, NeutralSpace space) {
    this.encoder = encoder;
    this.key = key;
    this.space = space;
  }

  /** The encoder for an index, which keeps what the encoder has to find out at first. */
  public static MeaningEncoder of(SentenceEncoder encoder, SentenceIndex index) {
    String key = "%s %s %s".formatted(encoder.card().id(), encoder.card().revision(), FORM);
    NeutralSpace space =
        index
            .space(key)
            .map(bytes -> NeutralSpace.of(bytes, encoder.dimensions()))
            .orElseGet(() -> measure(encoder, key, index));
    return new MeaningEncoder(encoder, key, space);
  }

  private static NeutralSpace measure(SentenceEncoder encoder, String key, SentenceIndex index) {
    NeutralSpace space = NeutralSpace.of(samples(encoder).stream().map(encoder::encode).toList());
    index.putSpace(key, space.bytes());
    return space;
  }

  /** The samples in each of the languages that the encoder knows. */
  private static List<List<String>> samples(SentenceEncoder encoder) {
    Map<Lang, List<String>> samples = new TreeMap<>();
    try (InputStream file =
        Objects.requireNonNull(MeaningEncoder.class.getResourceAsStream(SAMPLES), SAMPLES)) {
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int tab = line.indexOf('\t');
        samples
            .computeIfAbsent(new Lang(line.substring(0, tab)), language -> new ArrayList<>())
            .add(line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(SAMPLES + " in the jar cannot be read", e);
    }
    samples.keySet().removeIf(language -> !encoder.knows(language));
    return List.copyOf(samples.values());
  }

  /** The encoder's id, for the user. */
  public String id() {
    return encoder.card().id();
  }

  /** What tells encoders apart whose vectors cannot be compared. */
  String key() {
    return key;
  }

  /** Whether the encoder was made for the language; of others it sees little or nothing. */
  public boolean knows(Lang language) {
    return encoder.knows(language);
  }

  int dimensions() {
    return encoder.dimensions();
  }

  /** The texts' vectors one behind the other, [texts, dimensions]; of a blank text all 0. */
  byte[] encode(List<String> texts) {
    float[][] vectors = encoder.encode(texts);
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = space.neutral(vectors[i]);
    }
    return ByteVectors.pack(vectors);
  }
}
