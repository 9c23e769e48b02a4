package dev.perekaz.batch;

import dev.perekaz.search.Neighbour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Finds the articles on the same event as another, once all of a batch are done. */
@FunctionalInterface
public interface NeighbourSearch {
  /** For a batch that is not to look for any. */
  NeighbourSearch NONE = output -> Map.of();

  /** The neighbours of each document in a folder of results, by its path below the folder. */
  Map<String, List<Neighbour>> in(Path output) throws IOException;
}
