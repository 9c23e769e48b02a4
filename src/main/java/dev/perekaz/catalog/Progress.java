package dev.perekaz.catalog;

import java.util.OptionalLong;

/** Hears how a model comes here. */
public interface Progress {
  /** Says nothing to anyone. */
  Progress NONE =
      new Progress() {
        @Override
        public void moved(String file, long bytes, OptionalLong total) {}

        @Override
        public void said(String line) {}
      };

  /**
   * More of a file is here.
   *
   * @param bytes of the file as the server has it
   * @param total how many there are, if the server says so
   */
  void moved(String file, long bytes, OptionalLong total);

  /** Something that a person may want to know. */
  void said(String line);
}
