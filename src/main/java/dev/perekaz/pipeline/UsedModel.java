package dev.perekaz.pipeline;

import dev.perekaz.model.ModelCard;

/**
 * A model that took part in a result.
 *
 * @param revision what tells this version of its files from any other
 */
public record UsedModel(String id, String name, String revision, String licence) {
  static UsedModel of(ModelCard card) {
    return new UsedModel(card.id(), card.name(), card.revision(), card.licence());
  }
}
