package dev.perekaz.model;

import java.util.List;

/**
 * What is known of where a model comes from and how good it is.
 *
 * @param version of the publisher's; empty if not known
 * @param kind the architecture's name, such as {@code tiny} or {@code base-memory}, or else the
 *     folder's format
 * @param qualities published figures
 */
public record ModelFacts(
    String name,
    String version,
    String licence,
    String source,
    String kind,
    List<Quality> qualities) {
  public ModelFacts {
    qualities = List.copyOf(qualities);
  }
}
