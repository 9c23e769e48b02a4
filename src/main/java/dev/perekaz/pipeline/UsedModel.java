package dev.perekaz.pipeline;

/**
 * A model that took part in a result.
 *
 * @param revision what tells this version of its files from any other
 */
public record UsedModel(String id, String name, String revision, String licence) {}
