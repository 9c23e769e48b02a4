package dev.perekaz.server;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.langid.LanguageContext;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import dev.perekaz.translate.Sentence;
import dev.perekaz.translate.Translator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the models before anybody waits for them. */
final class Warmth {
  private static final Logger LOG = LoggerFactory.getLogger(Warmth.class);
  private static final String SENTENCE = "А, б, в: 1, 2, 3.";

  /** Even enough for the n-grams of the Cyrillic languages; others cost much memory. */
  private static final List<String> PASSAGES = List.of("вода та хліб", "над нами");

  private final ModelStore models;
  private final Translator translator;
  private final LanguageIdentifier identifier;
  private volatile boolean ready;

  Warmth(ModelStore models, Translator translator, LanguageIdentifier identifier) {
    this.models = models;
    this.translator = translator;
    this.identifier = identifier;
  }

  /** A model that does not open makes its own translations unavailable, not the server. */
  void load() {
    try {
      PASSAGES.forEach(this::identify);
      models.translators().forEach(this::translateWith);
    } catch (RuntimeException e) {
      LOG.error("the models could not all be loaded", e);
    }
    ready = true;
  }

  private void identify(String passage) {
    identifier.identify(passage, new LanguageContext(Lang.UNDETERMINED, Optional.empty()));
  }

  private void translateWith(ModelCard card) {
    Lang from = card.from().get(0);
    Sentence sentence = new Sentence(Span.all(SENTENCE), SENTENCE, from);
    translator.translate(List.of(sentence), card.to().get(0), SearchOptions.greedy());
  }

  boolean isReady() {
    return ready;
  }
}
