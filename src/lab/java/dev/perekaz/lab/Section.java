package dev.perekaz.lab;

/** A part of the report. */
interface Section {
  /** A short word: the first part of its figures' paths, and the name of its notes. */
  String name();

  String title();

  /** Measures, and writes what came out. */
  void measure(Page page) throws Exception;
}
