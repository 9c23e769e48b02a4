package dev.perekaz.model;

import dev.perekaz.marian.ModelFormatException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sentence encoder of a store, opened when it is first asked for and kept until closed. Safe
 * for use by several threads.
 */
public final class EncoderOnDemand implements AutoCloseable {
  private final ModelStore store;
  private final int threads;
  private @Nullable SentenceEncoder opened;

  /**
   * @param threads for each run, at least 1
   */
  public EncoderOnDemand(ModelStore store, int threads) {
    this.store = store;
    this.threads = threads;
  }

  /**
   * The encoder; empty if none is installed.
   *
   * @throws ModelFormatException if its files are damaged
   */
  public synchronized Optional<SentenceEncoder> get() throws ModelFormatException {
    Optional<ModelCard> card = store.encoder();
    if (opened == null && card.isPresent()) {
      opened = SentenceEncoder.open(card.get(), threads);
    }
    return Optional.ofNullable(opened);
  }

  /** The encoder's card, if it has been opened. */
  public synchronized Optional<ModelCard> opened() {
    return Optional.ofNullable(opened).map(SentenceEncoder::card);
  }

  @Override
  public synchronized void close() {
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }
}
