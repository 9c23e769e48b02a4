package dev.perekaz.catalog;

import dev.perekaz.text.Lang;
import java.util.List;
import java.util.Optional;

/**
 * What a person says of the model to import, which goes before what its files say.
 *
 * @param id the name of its folder here
 * @param from languages that it reads; empty if the files are to say it
 * @param to languages that it writes; empty if the files are to say it
 */
public record ImportWish(Optional<String> id, List<Lang> from, List<Lang> to) {
  public static final ImportWish NONE = new ImportWish(Optional.empty(), List.of(), List.of());

  /**
   * @throws IllegalArgumentException if the id is no name for a folder
   */
  public ImportWish {
    from = List.copyOf(from);
    to = List.copyOf(to);
    if (id.isPresent() && !id.get().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,60}")) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be a model's id; take letters, digits, dots and dashes"
              .formatted(id.get()));
    }
  }
}
