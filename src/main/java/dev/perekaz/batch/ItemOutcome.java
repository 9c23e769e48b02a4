package dev.perekaz.batch;

/** What became of a file of a batch. */
public sealed interface ItemOutcome {
  /** Path below the input folder, with {@code /} between its parts. */
  String name();

  record Retold(String name, ItemFacts facts) implements ItemOutcome {}

  /** Neither the file nor the settings nor the program changed: the outputs stand as they are. */
  record Unchanged(String name, ItemFacts facts) implements ItemOutcome {}

  record Failed(String name, String reason) implements ItemOutcome {}
}
